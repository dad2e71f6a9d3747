package jp.tenohira.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.facts.intake.FileProblem;
import jp.tenohira.facts.intake.Intake.Handed;
import jp.tenohira.identity.Organisation;
import jp.tenohira.printing.PrintLists;
import jp.tenohira.printing.PrintLogs;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Made-up print logs, staff and printers of the demo city, each named as made up; and the totals that Koriyama published, which are not. */
@Component
@ConditionalOnBooleanProperty("tenohira.demo")
class DemoPrinting {

    private static final String MADE_UP = "デモ(架空のデータ)";
    private static final String PUBLISHED = "郡山市DX推進本部会議(2024年2月8日)の公表資料";
    private static final LocalDate FIRST = LocalDate.of(2022, 4, 1);

    private final PrintLogs logs;
    private final PrintLists lists;
    private final Organisation organisation;

    DemoPrinting(PrintLogs logs, PrintLists lists, Organisation organisation) {
        this.logs = logs;
        this.lists = lists;
        this.organisation = organisation;
    }

    void settle() {
        if (!lists.isEmpty()) {
            return;
        }
        var paper = new MadeUpPaper(organisation.sections());
        must(lists.staff("架空の職員名簿.csv", bytes(paper.staff()), MADE_UP));
        must(lists.printers("架空の機器一覧.csv", bytes(paper.printers()), MADE_UP));
        lists.price(MadeUpPaper.CONTRACT, false, FIRST, new BigDecimal("1.2"), MADE_UP, MADE_UP);
        lists.price(MadeUpPaper.CONTRACT, true, FIRST, new BigDecimal("9.8"), MADE_UP, MADE_UP);
        lists.meeting("架空のペーパーレス会議", LocalDate.of(2024, 1, 15), 12, 30, MADE_UP);
        must(lists.publishedTotals("printing-by-department.csv", published(), PUBLISHED, "デモ"));
        takeIn(paper.log());
    }

    private void takeIn(String log) {
        try {
            var file = Files.createTempFile("demo-print-log", ".csv");
            try {
                Files.writeString(file, log);
                must(logs.take(new Handed("架空の印刷ログ.csv", file, "papercut", MADE_UP), null));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] published() {
        try {
            return new ClassPathResource("published/koriyama-fy2023/printing-by-department.csv")
                    .getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void must(Outcome<?, List<FileProblem>> taken) {
        if (taken instanceof Outcome.Refused<?, List<FileProblem>>(var problems)) {
            throw new IllegalStateException(problems.getFirst().sentence().in(Lang.EN));
        }
    }
}
