package jp.tenohira.assistant.web.allowance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import jp.tenohira.assistant.allowances.Spending;
import jp.tenohira.assistant.allowances.UsedUp;
import jp.tenohira.assistant.pages.DeskPage.Part;
import jp.tenohira.assistant.web.desk.DeskWords;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tag;
import org.springframework.stereotype.Component;

/** What sections and people spent this month beside their budgets, and where that leads. */
@Component
class SpendingView {

    private static final int PEOPLE = 20;

    private final UsedUp usedUp;
    private final UseHolders holders;

    SpendingView(UsedUp usedUp, UseHolders holders) {
        this.usedUp = usedUp;
        this.holders = holders;
    }

    Part ofSections(Frame frame) {
        return part(frame, "spending", "section", usedUp.ofSections(), code -> holders.section(frame, code));
    }

    Part ofPeople(Frame frame) {
        return part(
                frame, "people", "person", usedUp.ofPeople(PEOPLE), id -> holders.person(frame, UUID.fromString(id)));
    }

    private static Part part(
            Frame frame, String heading, String who, List<Spending> all, Function<String, String> name) {
        var key = "admin." + heading;
        return all.isEmpty()
                ? DeskWords.part(frame, key, key + ".none")
                : DeskWords.part(frame, key, key + ".lead")
                        .with(new Table(
                                t(frame, heading),
                                List.of(
                                        new Table.Column(t(frame, who)),
                                        Table.Column.number(t(frame, "requests")),
                                        Table.Column.number(t(frame, "spent")),
                                        Table.Column.number(t(frame, "limit")),
                                        Table.Column.number(t(frame, "forecast")),
                                        new Table.Column(t(frame, "outlook"))),
                                all.stream()
                                        .map(spent -> row(frame, name.apply(spent.holder()), spent))
                                        .toList()));
    }

    private static Table.Row row(Frame frame, String name, Spending spent) {
        return new Table.Row(List.of(
                new Table.Cell(name),
                new Table.Cell("%,d".formatted(spent.requests())),
                new Table.Cell(yen(spent.yen())),
                new Table.Cell("%,d".formatted(spent.budget())),
                new Table.Cell(yen(spent.forecast())),
                Table.Cell.tags(
                        spent.willExceed()
                                ? new Tag(t(frame, "exceeds"), Tag.Colour.RED)
                                : new Tag(t(frame, "within"), Tag.Colour.GREEN))));
    }

    private static String yen(BigDecimal yen) {
        return "%,d".formatted(yen.setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    private static String t(Frame frame, String key, Object... args) {
        return frame.t("assistant.admin." + key, args);
    }
}
