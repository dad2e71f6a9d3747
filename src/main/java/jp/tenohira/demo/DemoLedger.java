package jp.tenohira.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.savings.MeasureFilter;
import jp.tenohira.savings.Savings;
import jp.tenohira.sheets.Sheet;
import jp.tenohira.sheets.SheetReader;
import jp.tenohira.sheets.TableProblem;
import jp.tenohira.sheets.UnreadableTable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The measures that Koriyama published, taken into the ledger through its door. */
@Component
@ConditionalOnBooleanProperty("tenohira.demo")
class DemoLedger {

    private static final String FILE = "effects.csv";
    private static final String SOURCE = "郡山市DX推進本部会議(2024年2月8日)資料2「業務効率化の推進について」";
    private static final int FISCAL_YEAR = 2023;

    private final Savings savings;

    DemoLedger(Savings savings) {
        this.savings = savings;
    }

    boolean isEmpty() {
        var reader = new Staff(new UUID(0, 0), "demo", Role.HEADQUARTERS, null);
        return savings.find(reader, MeasureFilter.ALL).isEmpty();
    }

    void settle() {
        var taken = savings.importPublished("デモ", table(), FISCAL_YEAR, SOURCE);
        if (taken instanceof Outcome.Refused<Integer, List<TableProblem>>(var problems)) {
            throw new IllegalStateException(problems.getFirst().sentence().in(Lang.EN));
        }
    }

    private static Sheet table() {
        try {
            return SheetReader.read(
                    FILE, new ClassPathResource("published/koriyama-fy2023/" + FILE).getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UnreadableTable e) {
            throw new IllegalStateException(e);
        }
    }
}
