package jp.tenohira.payments.sales;

import jp.tenohira.facts.intake.ColumnMappings;
import jp.tenohira.facts.intake.ImportFilesCommand;
import jp.tenohira.payments.sales.formats.Formats;
import jp.tenohira.payments.sales.lists.Entries;
import jp.tenohira.payments.sales.lists.SalesLists;
import jp.tenohira.payments.sales.receipts.ReceiptsTakenIn;

/** {@code tenohira import sales FILE…}: receipts and day reports of registers. */
public final class SalesImport implements ImportFilesCommand.Offer {

    @Override
    public ImportFilesCommand.Kind kind() {
        return new ImportFilesCommand.Kind(
                "sales",
                String.join("|", Formats.NAMES) + "|MAPPING",
                Entries.TABLE,
                (jdbc, facts, clock) -> new StoredSalesFiles(
                        facts,
                        new Formats(new ColumnMappings(jdbc, StoredSalesFiles.MAPPINGS)),
                        new SalesLists(new Entries(jdbc, clock)),
                        clock,
                        ReceiptsTakenIn.NOBODY));
    }
}
