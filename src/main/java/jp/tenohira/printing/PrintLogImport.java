package jp.tenohira.printing;

import jp.tenohira.facts.intake.ColumnMappings;
import jp.tenohira.facts.intake.ImportFilesCommand;
import jp.tenohira.printing.logs.StoredPrintLogs;
import jp.tenohira.printing.logs.TakenIn;

/** {@code tenohira import print-log FILE…}. */
public final class PrintLogImport implements ImportFilesCommand.Offer {

    @Override
    public ImportFilesCommand.Kind kind() {
        return new ImportFilesCommand.Kind(
                "print-log",
                "auto|cups|papercut|'%p %u ...'|MAPPING",
                StoredPrintLogs.MAPPINGS,
                (jdbc, facts, _) -> new StoredPrintLogs(
                        facts, new ColumnMappings(jdbc, StoredPrintLogs.MAPPINGS), "", TakenIn.NOBODY));
    }
}
