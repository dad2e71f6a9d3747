package jp.tenohira.applications.review;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.tenohira.applications.assistance.Assistances;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.SummaryList;
import org.springframework.stereotype.Component;

/** That staff filed a case for a resident, and the receipt to hand out. */
@Component
class AssistedRow {

    private final Assistances assistances;

    AssistedRow(Assistances assistances) {
        this.assistances = assistances;
    }

    Optional<SummaryList.Row> row(Frame frame, Casefile casefile) {
        return assistances
                .ofCase(casefile.id())
                .map(assistance -> new SummaryList.Row(
                        frame.t("counter.fact"),
                        frame.t(
                                        "counter.fact.value",
                                        assistance.staffName(),
                                        frame.t("counter.by." + word(assistance.by())),
                                        frame.t("counter.how." + word(assistance.how())),
                                        assistance.note())
                                .strip(),
                        List.of(new Link(
                                frame.t("counter.receipt"), "/staff/cases/" + casefile.receipt() + "/receipt.pdf")),
                        null,
                        null));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
