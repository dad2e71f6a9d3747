package jp.tenohira.payments.prices;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.tenohira.applications.dues.JapaneseYen;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.payments.pages.DeskPage;
import jp.tenohira.payments.pages.DeskPage.Block;
import jp.tenohira.procedures.Procedure;
import jp.tenohira.procedures.Procedures;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.SearchBox;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Table.Cell;
import jp.tenohira.ui.components.Table.Column;
import org.springframework.stereotype.Component;

/** Puts the list of fees for everybody together: what procedures cost, and the price list of the day. */
@Component
class PublicFeesView {

    private static final int MOST = 300;

    private final Prices prices;
    private final Procedures procedures;
    private final PriceUses uses;
    private final Frames frames;
    private final Messages messages;
    private final Clock clock;

    PublicFeesView(
            Prices prices, Procedures procedures, PriceUses uses, Frames frames, Messages messages, Clock clock) {
        this.prices = prices;
        this.procedures = procedures;
        this.uses = uses;
        this.frames = frames;
        this.messages = messages;
        this.clock = clock;
    }

    DeskPage page(HttpServletRequest request, Lang lang, String words) {
        var frame = frames.resident(request, lang, messages.in(lang, "pay.fees.title"));
        var ofProcedures = table(
                frame, "pay.fees.procedures", new Column(frame.t("pay.amount")), matching(ofProcedures(frame), words));
        var ofList =
                table(frame, "pay.fees.list", Column.number(frame.t("pay.amount")), matching(ofList(frame), words));
        var blocks = new ArrayList<Block>();
        if (!ofList.rows().isEmpty()) {
            blocks.add(Block.of("list", frame.t("pay.fees.list"), "").with(ofList));
        }
        if (!ofProcedures.rows().isEmpty()) {
            blocks.add(
                    Block.of("procedures", frame.t("pay.fees.procedures"), "").with(ofProcedures));
        }
        if (blocks.isEmpty()) {
            blocks.add(Block.of("none", frame.t("pay.fees.none"), frame.t("pay.fees.none.text")));
        }
        return new DeskPage(
                frame,
                null,
                List.of(),
                List.of(),
                frame.t("pay.fees.lead", JapaneseDates.date(today(), lang)),
                new SearchBox(
                        PricesController.PUBLIC, "q", frame.t("pay.fees.search"), "", words, frame.t("pay.fees.do")),
                blocks,
                List.of(),
                0);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), JapaneseDates.JST);
    }

    private Stream<List<Cell>> ofList(Frame frame) {
        var today = today();
        return prices.from(today).stream()
                .filter(price -> price.holdsOn(today))
                .filter(price ->
                        prices.find(price.code(), today).filter(price::equals).isPresent())
                .map(price -> List.of(
                        procedures
                                .find(price.procedure())
                                .map(found -> link(price.name().in(frame.lang()), found))
                                .orElseGet(() -> new Cell(price.name().in(frame.lang()))),
                        new Cell(JapaneseYen.of(price.yen(), frame.lang())),
                        new Cell(price.legalBasis().in(frame.lang()))));
    }

    private Stream<List<Cell>> ofProcedures(Frame frame) {
        return uses.all().stream()
                .map(use -> List.of(
                        link(
                                use.procedure().name().in(frame.lang()) + " "
                                        + use.fee().label().in(frame.lang()),
                                use.procedure()),
                        new Cell(
                                use.fee().amount().matches("[0-9]+")
                                        ? JapaneseYen.of(
                                                Long.parseLong(use.fee().amount()), frame.lang())
                                        : frame.t("fees.resident.by-answers")),
                        new Cell(use.fee().legalBasis().in(frame.lang()))));
    }

    private static Cell link(String words, Procedure procedure) {
        return Cell.link(words, "/procedures/" + procedure.code());
    }

    private static Stream<List<Cell>> matching(Stream<List<Cell>> rows, String words) {
        var wanted = jp.tenohira.sheets.TableReading.plain(words);
        return rows.filter(row -> row.stream()
                .anyMatch(cell ->
                        jp.tenohira.sheets.TableReading.plain(cell.text()).contains(wanted)));
    }

    private static Table table(Frame frame, String caption, Column amount, Stream<List<Cell>> rows) {
        return Table.cards(
                frame.t(caption),
                List.of(new Column(frame.t("pay.fees.column.fee")), amount, new Column(frame.t("pay.basis"))),
                rows.limit(MOST).map(Table.Row::new).toList());
    }
}
