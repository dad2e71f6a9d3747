package jp.tenohira.printing.logs;

import static jp.tenohira.facts.FactColumn.Type.DAY;
import static jp.tenohira.facts.FactColumn.Type.MOMENT;
import static jp.tenohira.facts.FactColumn.Type.TEXT;
import static jp.tenohira.facts.FactColumn.Type.TRUTH;
import static jp.tenohira.facts.FactColumn.Type.WHOLE;

import java.util.List;
import jp.tenohira.facts.FactColumn;
import jp.tenohira.facts.FactTable;

/** The facts {@code print_job}. Names of documents and of computers are not kept: nobody needs them to count paper. */
public final class PrintJobs {

    public static final FactTable TABLE = new FactTable(
            "print_job",
            "One line of a print log: a job, or of old CUPS servers one page of a job",
            "day",
            List.of(
                    new FactColumn("printed_at", MOMENT, "when, in UTC"),
                    new FactColumn("day", DAY, "the day in Japan"),
                    new FactColumn("printer", TEXT, "name of the queue"),
                    new FactColumn("account", TEXT, "who printed, as the log names them"),
                    new FactColumn("job", TEXT, "the server's number of the job, which starts again now and then"),
                    new FactColumn("page", TEXT, "page of the job where a line stands for a page; else empty"),
                    new FactColumn("faces", WHOLE, "printed sides, all copies"),
                    new FactColumn("sheets", WHOLE, "sheets of paper, all copies"),
                    new FactColumn("colour", TRUTH, "whether in colour; null where the log does not say"),
                    new FactColumn("duplex", TRUTH, "whether on both sides; null where the log does not say"),
                    new FactColumn("media", TEXT, "size of the paper as the log names it")),
            List.of("printed_at", "printer", "account", "job", "page", "faces"));

    private PrintJobs() {}
}
