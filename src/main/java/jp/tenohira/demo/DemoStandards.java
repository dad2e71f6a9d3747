package jp.tenohira.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.sheets.Sheet;
import jp.tenohira.sheets.SheetReader;
import jp.tenohira.sheets.TableProblem;
import jp.tenohira.sheets.UnreadableTable;
import jp.tenohira.standards.Assessment;
import jp.tenohira.standards.Assessment.Criterion;
import jp.tenohira.standards.Plan;
import jp.tenohira.standards.Standards;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The published points of the standardisation; and quotes, a schedule and weights that nobody published, each marked as assumed, so that the
 * comparison and the critical path can be seen at work.
 */
@Component
@ConditionalOnBooleanProperty("tenohira.demo")
class DemoStandards {

    private static final String SOURCE = "郡山市DX推進本部会議(2024年2月8日)資料7「基幹業務システムの標準化について」";
    private static final Staff DEMO = new Staff(new UUID(0, 0), "デモ", Role.HEADQUARTERS, null);

    private static final List<Criterion> ASSUMED = List.of(
            new Criterion("費用(仮定)", 40, List.of(4, 6, 7, 8)),
            new Criterion("期限までの確実さ(仮定)", 30, List.of(5, 6, 6, 5)),
            new Criterion("運用の負担(仮定)", 20, List.of(5, 8, 4, 6)),
            new Criterion("補助の対象になりやすさ(仮定)", 10, List.of(9, 9, 5, 5)));

    private final Standards standards;

    DemoStandards(Standards standards) {
        this.standards = standards;
    }

    void settle() {
        if (standards.published().isEmpty()) {
            must(standards.importPublished(DEMO, table("published/koriyama-fy2023/standardisation.csv"), SOURCE));
            must(standards.importQuotes(DEMO, table("demo/standards-quotes.csv")));
            var plan = table("demo/standards-plan.csv");
            must(standards.importPlan(DEMO, plan, Plan.NONE.starts(), Plan.DEADLINE, true));
            standards.assess(DEMO, new Assessment(0, 5, null, ASSUMED, true));
        }
    }

    private static <T> void must(Outcome<T, List<TableProblem>> taken) {
        if (taken instanceof Outcome.Refused<T, List<TableProblem>>(var problems)) {
            throw new IllegalStateException(problems.getFirst().sentence().in(Lang.EN));
        }
    }

    private static Sheet table(String path) {
        try {
            return SheetReader.read(
                    path.substring(path.lastIndexOf('/') + 1), new ClassPathResource(path).getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UnreadableTable e) {
            throw new IllegalStateException(e);
        }
    }
}
