package jp.tenohira.procedures.inventory;

import java.util.List;
import jp.tenohira.procedures.CityHall;
import jp.tenohira.procedures.Coverage;
import jp.tenohira.procedures.Inventory;
import jp.tenohira.procedures.Procedure;
import jp.tenohira.procedures.Procedure.Guide;
import jp.tenohira.procedures.Receptions;
import jp.tenohira.procedures.entries.Entries;
import jp.tenohira.procedures.forms.Forms;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class StoredInventory implements Inventory {

    private final InventoryTables tables;
    private final Forms forms;
    private final Entries entries;
    private final Catalogues catalogues;
    private final TransactionTemplate transaction;

    StoredInventory(
            InventoryTables tables,
            Forms forms,
            Entries entries,
            Catalogues catalogues,
            TransactionTemplate transaction) {
        this.tables = tables;
        this.forms = forms;
        this.entries = entries;
        this.catalogues = catalogues;
        this.transaction = transaction;
    }

    @Override
    public void importInventory(List<Procedure> procedures) {
        transaction.executeWithoutResult(_ -> {
            procedures.forEach(tables::put);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    catalogues.forget();
                }
            });
        });
    }

    @Override
    public void publishForm(String procedure, String yaml) {
        var known = catalogues
                .current()
                .find(procedure)
                .orElseThrow(() -> new IllegalArgumentException("There is no procedure " + procedure));
        transaction.executeWithoutResult(_ -> {
            var definition = forms.publish(procedure, yaml).definition();
            entries.formPublished(procedure, definition.savings().minutesPerApplication(), definition.legalBasis());
            importInventory(List.of(known.withForm(
                    new Guide(definition.minutes(), definition.needs(), definition.afterwards()),
                    Receptions.stated(definition.receptions()))));
        });
    }

    @Override
    public void importCoverage(List<Coverage> rows) {
        transaction.executeWithoutResult(_ -> rows.forEach(tables::put));
    }

    @Override
    public void putCityHall(CityHall cityHall) {
        tables.put(cityHall);
    }
}
