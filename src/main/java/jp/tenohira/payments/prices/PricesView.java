package jp.tenohira.payments.prices;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import jp.tenohira.applications.dues.JapaneseYen;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.desk.PaymentDesk;
import jp.tenohira.payments.pages.DeskPage;
import jp.tenohira.payments.pages.DeskPage.Block;
import jp.tenohira.payments.pages.DeskPage.Form;
import jp.tenohira.sheets.SheetReader;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Table.Cell;
import jp.tenohira.ui.components.Table.Column;
import org.springframework.stereotype.Component;

/** Puts the administrators' page of the price list together. */
@Component
class PricesView {

    private static final int MOST_WARNINGS = 10;

    private final Prices prices;
    private final PaymentDesk desk;
    private final Frames frames;
    private final Messages messages;
    private final PriceUses uses;
    private final Clock clock;

    PricesView(Prices prices, PaymentDesk desk, Frames frames, Messages messages, PriceUses uses, Clock clock) {
        this.prices = prices;
        this.uses = uses;
        this.clock = clock;
        this.desk = desk;
        this.frames = frames;
        this.messages = messages;
    }

    /** @param changed how many prices an import changed; empty for none */
    DeskPage page(HttpServletRequest request, Lang lang, Staff staff, List<Problem> problems, String changed) {
        var frame = frames.staff(request, lang, messages.in(lang, "prices.title"), staff.name())
                .withErrors(!problems.isEmpty());
        var importing = new Form(
                "post",
                PricesController.ADMIN,
                true,
                Map.of(),
                List.of(desk.file(lang, "prices", "list", problems, SheetReader.MOST_BYTES)),
                List.of(Button.primary(frame.t("prices.import.button"))));
        return new DeskPage(
                frame,
                null,
                problems,
                notices(frame, changed),
                frame.t("prices.lead"),
                null,
                List.of(
                        Block.of("prices", frame.t("prices.list"), "").with(table(frame)),
                        Block.of("import", frame.t("prices.import"), frame.t("prices.import.text"))
                                .withForms(List.of(importing)),
                        history(frame)),
                List.of(
                        new Link(frame.t("prices.csv"), PricesController.ADMIN + ".csv"),
                        new Link(frame.t("prices.public.title"), PricesController.PUBLIC)),
                0);
    }

    /** What ends without a follower is said before it ends, and for as long as a rule still asks for it. */
    private List<Notice> notices(Frame frame, String changed) {
        var notices = new ArrayList<Notice>();
        if (!changed.isEmpty()) {
            notices.add(Notice.success("", frame.t("prices.imported", changed)));
        }
        var today = LocalDate.ofInstant(clock.instant(), JapaneseDates.JST);
        prices.ending().stream()
                .sorted(Comparator.comparing(Prices.Ending::last))
                .filter(ending -> !ending.last().isBefore(today)
                        || uses.asks(ending.price().code()))
                .limit(MOST_WARNINGS)
                .map(ending -> warning(frame, ending, today))
                .forEach(notices::add);
        return notices;
    }

    private static Notice warning(Frame frame, Prices.Ending ending, LocalDate today) {
        return Notice.warning(
                "",
                frame.t(
                        ending.last().isBefore(today) ? "prices.ended" : "prices.ending",
                        ending.price().name().in(frame.lang()),
                        ending.price().code(),
                        JapaneseDates.date(ending.last(), frame.lang())));
    }

    private Table table(Frame frame) {
        return Table.cards(
                frame.t("prices.table"),
                List.of(
                        new Column(frame.t("prices.column.code")),
                        new Column(frame.t("prices.column.name")),
                        Column.number(frame.t("prices.column.yen")),
                        new Column(frame.t("prices.column.valid")),
                        new Column(frame.t("prices.column.kind")),
                        new Column(frame.t("prices.column.tax")),
                        new Column(frame.t("prices.column.basis"))),
                prices.from(PriceSheet.ALWAYS).stream()
                        .map(price -> new Table.Row(List.of(
                                new Cell(price.code()),
                                new Cell(price.name().in(frame.lang())),
                                new Cell(JapaneseYen.of(price.yen(), frame.lang())),
                                new Cell(valid(frame, price)),
                                new Cell(price.kind()),
                                new Cell(price.tax().label().in(frame.lang())),
                                new Cell(price.legalBasis().in(frame.lang())))))
                        .toList());
    }

    private static String valid(Frame frame, Price price) {
        if (price.list() == 0) {
            return frame.t("prices.standard");
        }
        var until = price.validUntil();
        return frame.t(
                "prices.valid",
                JapaneseDates.date(price.validFrom(), frame.lang()),
                until == null ? "" : JapaneseDates.date(until, frame.lang()));
    }

    private Block history(Frame frame) {
        var imports = prices.imports();
        var block =
                Block.of("history", frame.t("prices.history"), imports.isEmpty() ? frame.t("prices.history.none") : "");
        if (imports.isEmpty()) {
            return block;
        }
        return block.with(Table.cards(
                frame.t("prices.history"),
                List.of(
                        Column.number(frame.t("prices.column.number")),
                        new Column(frame.t("prices.column.at")),
                        new Column(frame.t("prices.column.file")),
                        Column.number(frame.t("prices.column.rows")),
                        new Column(frame.t("prices.column.by"))),
                imports.stream()
                        .map(one -> new Table.Row(List.of(
                                new Cell(Integer.toString(one.number())),
                                new Cell(JapaneseDates.dateTime(one.at(), frame.lang())),
                                new Cell(one.file()),
                                new Cell(Integer.toString(one.rows())),
                                new Cell(one.byName()))))
                        .toList()));
    }
}
