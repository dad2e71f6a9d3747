package jp.tenohira.payments.settlement.web.days;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.days.Day;
import jp.tenohira.payments.settlement.days.DayFacts;
import jp.tenohira.payments.settlement.journal.PostedNumbers;
import jp.tenohira.payments.settlement.journal.PostedNumbers.Numbers;
import jp.tenohira.payments.settlement.journal.Posting;
import jp.tenohira.payments.settlement.naming.CodeNames.Named;
import jp.tenohira.payments.settlement.pages.SettlementPage.Form;
import jp.tenohira.payments.settlement.pages.SettlementPage.Part;
import jp.tenohira.payments.settlement.web.Fields;
import jp.tenohira.payments.settlement.web.SettlementDesk;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Stat;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of days: what can be done at once and what it comes to, what was just done, and the days. */
@Component
class DaysView {

    private static final int MOST_DONE = 100;

    private final SettlementDesk desk;
    private final PostedNumbers posted;

    DaysView(SettlementDesk desk, PostedNumbers posted) {
        this.desk = desk;
        this.posted = posted;
    }

    /** What one click does to several days, summed up before it is done; nothing where there are none. */
    Optional<Part> together(Lang lang, String key, String action, List<Day> days) {
        if (days.isEmpty()) {
            return Optional.empty();
        }
        var form = new Form(
                "",
                SettlementDesk.PATH + action,
                false,
                Map.of(),
                List.of(),
                Button.primary(desk.text(lang, key + ".yes", days.size())));
        return Optional.of(new Part(
                desk.text(lang, key),
                desk.text(lang, key + ".lead", days(lang, days)),
                sums(lang, days),
                null,
                null,
                List.of(form),
                List.of(),
                null,
                false));
    }

    private List<Stat> sums(Lang lang, List<Day> days) {
        return List.of(
                sum(lang, "till.cash", days, DayFacts::cash),
                sum(lang, "cashless", days, DayFacts::cashless),
                sum(lang, "total", days, DayFacts::total));
    }

    private Stat sum(Lang lang, String key, List<Day> days, ToLongFunction<DayFacts> value) {
        var sum = days.stream().map(Day::facts).mapToLong(value).sum();
        return new Stat(desk.text(lang, key), JapaneseNumbers.inTable(sum, lang), desk.text(lang, "yen.unit"));
    }

    private String days(Lang lang, List<Day> days) {
        var first = days.getFirst().of().day();
        var last = days.getLast().of().day();
        var from = JapaneseDates.dayAndWeekday(first, lang);
        return first.equals(last) ? from : from + "–" + JapaneseDates.dayAndWeekday(last, lang);
    }

    /** What the reader has closed or approved since a moment: days, sums and the entries that were posted. */
    Optional<Part> result(Lang lang, Staff staff, List<Day> found, Instant since) {
        var mine = found.stream()
                .filter(day -> day.standing()
                        .filter(posting -> isOf(posting, staff, since))
                        .isPresent())
                .toList();
        if (mine.isEmpty()) {
            return Optional.empty();
        }
        var named = desk.names(lang);
        var shown = mine.reversed().stream().limit(MOST_DONE).toList();
        var numbers = posted.of(
                shown.stream().map(day -> day.standing().orElseThrow().id()).toList());
        var table = Table.cards(
                desk.text(lang, "result.table"),
                List.of(
                        new Table.Column(desk.text(lang, "day")),
                        new Table.Column(desk.text(lang, "facility")),
                        new Table.Column(desk.text(lang, "state")),
                        Table.Column.number(desk.text(lang, "total")),
                        new Table.Column(desk.text(lang, "entries"))),
                shown.stream()
                        .map(day -> new Table.Row(List.of(
                                Fields.cell(JapaneseDates.dayAndWeekday(day.of().day(), lang)),
                                link(named, day),
                                new Table.Cell("", null, List.<Tag>of(DayView.tag(day.state(), lang))),
                                Fields.yen(lang, day.facts().total()),
                                Fields.cell(words(
                                        numbers.get(day.standing().orElseThrow().id()))))))
                        .toList());
        var more = mine.size() > MOST_DONE ? desk.text(lang, "result.more", MOST_DONE) : "";
        return Optional.of(new Part(
                desk.text(lang, "result"), more, sums(lang, mine), null, table, List.of(), List.of(), null, true));
    }

    private static boolean isOf(Posting posting, Staff staff, Instant since) {
        var closed =
                posting.postedBy().equals(staff.id()) && !posting.postedAt().isBefore(since);
        return closed
                || posting.decision()
                        .filter(made ->
                                made.by().equals(staff.name()) && !made.at().isBefore(since))
                        .isPresent();
    }

    private static String words(@Nullable Numbers numbers) {
        if (numbers == null) {
            return "";
        }
        return numbers.first().equals(numbers.last())
                ? numbers.first().toString()
                : numbers.first() + "–" + numbers.last();
    }

    private static Table.Cell link(Named named, Day day) {
        return Table.Cell.link(named.facility(day.of().facility()), DayView.address(day.of()));
    }

    Table table(Lang lang, String caption, List<Day> shown) {
        var named = desk.names(lang);
        return Table.cards(
                desk.text(lang, caption),
                List.of(
                        new Table.Column(desk.text(lang, "day")),
                        new Table.Column(desk.text(lang, "facility")),
                        new Table.Column(desk.text(lang, "state")),
                        Table.Column.number(desk.text(lang, "till.cash")),
                        Table.Column.number(desk.text(lang, "deposited")),
                        Table.Column.number(desk.text(lang, "cashless"))),
                shown.stream().map(day -> row(lang, named, day)).toList());
    }

    private Table.Row row(Lang lang, Named named, Day day) {
        var of = day.of();
        var when = JapaneseDates.dayAndWeekday(of.day(), lang);
        return new Table.Row(List.of(
                Fields.cell(of.day().equals(desk.today()) ? desk.text(lang, "today", when) : when),
                link(named, day),
                new Table.Cell("", null, List.<Tag>of(DayView.tag(day.state(), lang))),
                amount(lang, day, DayFacts::cash),
                amount(lang, day, DayFacts::deposited),
                amount(lang, day, DayFacts::cashless)));
    }

    /** Of a day of which nothing has come, no amount is known. */
    private static Table.Cell amount(Lang lang, Day day, ToLongFunction<DayFacts> value) {
        return day.absent() ? Fields.cell("—") : Fields.yen(lang, value.applyAsLong(day.facts()));
    }
}
