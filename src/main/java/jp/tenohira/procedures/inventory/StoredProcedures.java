package jp.tenohira.procedures.inventory;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.identity.Department;
import jp.tenohira.identity.Section;
import jp.tenohira.procedures.CityHall;
import jp.tenohira.procedures.Coverage;
import jp.tenohira.procedures.LifeEvent;
import jp.tenohira.procedures.Procedure;
import jp.tenohira.procedures.Procedures;
import jp.tenohira.procedures.Reception;
import jp.tenohira.procedures.Receptions;
import jp.tenohira.procedures.SearchRequest;
import jp.tenohira.procedures.SearchResult;
import org.springframework.stereotype.Component;

@Component
class StoredProcedures implements Procedures {

    private final Catalogues catalogues;
    private final InventoryTables tables;
    private final Clock clock;

    StoredProcedures(Catalogues catalogues, InventoryTables tables, Clock clock) {
        this.catalogues = catalogues;
        this.tables = tables;
        this.clock = clock;
    }

    @Override
    public Optional<Procedure> find(String code) {
        return catalogues.current().find(code);
    }

    @Override
    public List<Procedure> all() {
        return catalogues.current().ordered();
    }

    @Override
    public SearchResult search(SearchRequest request) {
        return Selection.of(catalogues.current(), request, clock.instant());
    }

    @Override
    public List<Procedure> openNow() {
        var now = clock.instant();
        return all().stream()
                .filter(procedure -> Selection.isOpenHere(procedure, now))
                .sorted(Comparator.comparing(procedure -> closesAt(procedure, now)))
                .toList();
    }

    @Override
    public Map<LifeEvent, Integer> lifeEvents() {
        return Selection.lifeEvents(all());
    }

    @Override
    public Map<Department, Integer> departments() {
        var catalogue = catalogues.current();
        return Selection.departments(catalogue, catalogue.ordered());
    }

    @Override
    public Optional<Section> section(String code) {
        return catalogues.current().section(code);
    }

    @Override
    public Optional<Department> department(Procedure procedure) {
        return catalogues.current().departmentOf(procedure);
    }

    @Override
    public List<Coverage> coverage() {
        return tables.coverage();
    }

    @Override
    public Optional<CityHall> cityHall() {
        return tables.cityHall();
    }

    private static Instant closesAt(Procedure procedure, Instant now) {
        return procedure.receptions().standing(now) instanceof Receptions.Standing.Open(Reception.Period period)
                ? period.closesAt()
                : Instant.MAX;
    }
}
