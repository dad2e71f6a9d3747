package jp.tenohira.payments.sales.singles;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.pages.ListPage;
import jp.tenohira.payments.sales.lists.Facility;
import jp.tenohira.payments.sales.lists.Register;
import jp.tenohira.payments.sales.lists.SalesLists;
import jp.tenohira.payments.sales.receipts.Receipt.Kind;
import jp.tenohira.payments.sales.singles.SingleReceipts.Found;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Pager;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Stat;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Tag;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.TextField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of single receipts: where and when, what was sold, how it was paid, and what was given back or taken back. */
@Component
class SinglesView {

    private static final int HOURS = 24;

    private final Frames frames;
    private final Messages messages;
    private final SalesLists lists;

    SinglesView(Frames frames, Messages messages, SalesLists lists) {
        this.frames = frames;
        this.messages = messages;
        this.lists = lists;
    }

    String text(Lang lang, String key, Object... args) {
        return messages.in(lang, "singles." + key, args);
    }

    ListPage page(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            Sought sought,
            List<Facility> facilities,
            Found found,
            int page,
            List<Problem> problems) {
        var frame =
                frames.staff(request, lang, text(lang, "title"), staff.name()).withErrors(!problems.isEmpty());
        var pages = (int) Math.max(1, (found.receipts() + SingleReceipts.PAGE - 1) / SingleReceipts.PAGE);
        return new ListPage(
                frame,
                null,
                problems,
                text(lang, "lead"),
                SinglesController.PATH,
                Map.of(),
                fields(lang, sought, facilities, problems),
                text(lang, "search"),
                problems.isEmpty() ? stats(lang, found) : List.of(),
                table(lang, facilities, found.page()),
                problems.isEmpty() ? text(lang, "none") : "",
                new Pager(
                        page,
                        pages,
                        SinglesController.PATH + "?" + sought.query() + "&page={page}",
                        summary(lang, found, page)),
                List.of());
    }

    private String summary(Lang lang, Found found, int page) {
        var first = (page - 1) * SingleReceipts.PAGE;
        return text(
                lang,
                "summary",
                JapaneseNumbers.inTable(found.receipts(), lang),
                JapaneseNumbers.inTable(first + 1L, lang),
                JapaneseNumbers.inTable((long) first + found.page().size(), lang));
    }

    private List<Stat> stats(Lang lang, Found found) {
        if (found.receipts() == 0) {
            return List.of();
        }
        return List.of(
                new Stat(
                        text(lang, "count"), JapaneseNumbers.inTable(found.receipts(), lang), text(lang, "count.unit")),
                new Stat(text(lang, "sum"), JapaneseNumbers.inTable(found.yen(), lang), text(lang, "yen.unit")));
    }

    private List<Field> fields(Lang lang, Sought sought, List<Facility> facilities, List<Problem> problems) {
        var fields = new ArrayList<Field>();
        fields.add(choice(
                lang,
                "facility",
                facilities.stream()
                        .map(facility ->
                                new Option(facility.code(), facility.name().in(lang)))
                        .toList(),
                sought.facility()));
        fields.add(day(lang, "from", sought.from().toString(), problems));
        fields.add(day(lang, "to", sought.to().toString(), problems));
        var hours = new ArrayList<Option>();
        for (int hour = 0; hour < HOURS; hour++) {
            hours.add(new Option(Integer.toString(hour), text(lang, "hour", hour)));
        }
        fields.add(choice(lang, "hour", hours, sought.hour()));
        fields.add(choice(
                lang,
                "kind",
                Sought.kinds().stream()
                        .map(kind -> new Option(kind, text(lang, "kind." + kind)))
                        .toList(),
                sought.kind()));
        fields.add(field(lang, "q", sought.words(), null));
        return fields;
    }

    private Field choice(Lang lang, String id, List<Option> options, String value) {
        var all = new ArrayList<Option>();
        all.add(new Option("", text(lang, "field." + id + ".all")));
        all.addAll(options);
        return new ChoiceField(id, id, text(lang, "field." + id), null, null, false, all, value);
    }

    private Field day(Lang lang, String id, String value, List<Problem> problems) {
        var error = problems.stream()
                .filter(problem -> problem.fieldId().equals(id))
                .map(Problem::message)
                .findFirst()
                .orElse(null);
        return field(lang, id, value, error);
    }

    private Field field(Lang lang, String id, String value, @Nullable String error) {
        var hint = "singles.field." + id + ".hint";
        return new TextField(
                id,
                id,
                text(lang, "field." + id),
                messages.has(hint) ? messages.in(lang, hint) : null,
                error,
                false,
                TextField.Kind.TEXT,
                value,
                "off",
                null,
                100);
    }

    private Table table(Lang lang, List<Facility> facilities, List<SingleReceipt> receipts) {
        var names = facilities.stream()
                .collect(Collectors.toMap(
                        Facility::code, facility -> facility.name().in(lang)));
        var registers = lists.registers().stream()
                .collect(Collectors.toMap(
                        register -> register.facility() + "/" + register.code(),
                        Function.<Register>identity(),
                        (_, later) -> later));
        return Table.cards(
                text(lang, "table"),
                List.of(
                        new Table.Column(text(lang, "when")),
                        new Table.Column(text(lang, "where")),
                        new Table.Column(text(lang, "number")),
                        new Table.Column(text(lang, "lines")),
                        new Table.Column(text(lang, "tenders")),
                        Table.Column.number(text(lang, "yen"))),
                receipts.stream()
                        .map(receipt -> {
                            var register = registers.get(receipt.facility() + "/" + receipt.register());
                            return new Table.Row(List.of(
                                    new Table.Cell(
                                            JapaneseDates.dayAndWeekday(receipt.day(), lang) + " " + receipt.time()),
                                    new Table.Cell(names.getOrDefault(receipt.facility(), receipt.facility()) + " "
                                            + (register == null
                                                    ? receipt.register()
                                                    : register.name().in(lang))),
                                    new Table.Cell(receipt.number(), null, tags(lang, receipt.kind())),
                                    new Table.Cell(each(lang, receipt.lines(), "noGoods", receipt)),
                                    new Table.Cell(each(lang, receipt.tenders(), "noTender", receipt)),
                                    new Table.Cell(JapaneseNumbers.inTable(receipt.yen(), lang))));
                        })
                        .toList());
    }

    /** A sale needs no word. */
    private List<Tag> tags(Lang lang, String kind) {
        return kind.equals(Kind.SALE.word())
                ? List.of()
                : List.of(new Tag(
                        text(lang, "kind." + kind),
                        kind.equals(Kind.CANCELLED.word()) ? Tag.Colour.GRAY : Tag.Colour.RED));
    }

    /** What was cancelled counts nothing; its printed total stands there all the same. */
    private String each(Lang lang, Map<String, Long> sums, String unnamed, SingleReceipt receipt) {
        var cancelled = receipt.kind().equals(Kind.CANCELLED.word());
        return sums.entrySet().stream()
                .map(sum -> text(
                        lang,
                        "each",
                        sum.getKey().isEmpty() ? text(lang, unnamed) : sum.getKey(),
                        JapaneseNumbers.inTable(
                                cancelled && sums.size() == 1 ? receipt.printed() : sum.getValue(), lang)))
                .collect(Collectors.joining(text(lang, "between")));
    }
}
