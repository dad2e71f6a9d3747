package jp.tenohira.applications.exports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.desk.AnsweredCase;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.applications.desk.OwnCases;
import jp.tenohira.applications.queue.Queue;
import jp.tenohira.applications.queue.QueueFilter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes cases to a stream. CSV is read twice in one snapshot of the records: once to know which columns there are and
 * which characters will be missing, once to write.
 */
@Component
class Exports {

    /** The most cases of one file. */
    static final int MOST = 1_000_000;

    private static final int CHUNK = 200;

    private final Queue queue;
    private final OwnCases ownCases;
    private final CaseColumns columns;
    private final CaseJson json;
    private final TransactionTemplate snapshot;

    Exports(
            Queue queue,
            OwnCases ownCases,
            CaseColumns columns,
            CaseJson json,
            PlatformTransactionManager transactions) {
        this.queue = queue;
        this.ownCases = ownCases;
        this.columns = columns;
        this.json = json;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setReadOnly(true);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Which cases are meant. */
    sealed interface Selection {
        record Matching(QueueFilter filter) implements Selection {}

        record Chosen(List<String> receipts) implements Selection {}
    }

    /** Writes the cases and says how many they were. */
    int write(Desk desk, Selection selection, Format format, OutputStream target) {
        var out = new BufferedOutputStream(target, 64 * 1024);
        var cases = snapshot.execute(_ -> switch (format) {
            case CSV -> csv(desk, selection, CsvFile.utf8(out));
            case CP932 -> csv(desk, selection, CsvFile.cp932(out));
            case JSON -> json(desk, selection, out);
        });
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases == null ? 0 : cases;
    }

    private int csv(Desk desk, Selection selection, CsvFile file) {
        var survey = columns.survey(desk);
        each(desk, selection, survey::see);
        if (file.loses()) {
            each(desk, selection, answered -> file.measure(survey.cells(answered)));
        }
        file.header(survey.headers());
        each(desk, selection, answered -> file.line(survey.headers(), survey.cells(answered)));
        return file.lines();
    }

    private int json(Desk desk, Selection selection, OutputStream out) {
        var writer = json.array(out);
        each(desk, selection, writer::write);
        return writer.end();
    }

    private void each(Desk desk, Selection selection, Consumer<AnsweredCase> reader) {
        switch (selection) {
            case Selection.Matching(var filter) -> queue.eachAnswered(desk, filter, MOST, reader);
            case Selection.Chosen(var receipts) -> {
                var ids = receipts.stream()
                        .map(receipt -> ownCases.find(desk, receipt))
                        .flatMap(Optional::stream)
                        .map(Casefile::id)
                        .toList();
                for (var from = 0; from < ids.size(); from += CHUNK) {
                    ownCases.answered(desk, ids.subList(from, Math.min(from + CHUNK, ids.size())))
                            .forEach(reader);
                }
            }
        }
    }
}
