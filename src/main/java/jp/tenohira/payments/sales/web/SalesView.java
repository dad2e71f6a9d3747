package jp.tenohira.payments.sales.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.figures.Slice;
import jp.tenohira.figures.SlicedFigures;
import jp.tenohira.figures.reading.Blocks;
import jp.tenohira.figures.reading.Reading;
import jp.tenohira.figures.reading.ReportPage;
import jp.tenohira.figures.reading.ReportPage.Block;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.sales.figures.SaleLabels;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.EmptyState;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import org.springframework.stereotype.Component;

/** Puts the pages of counter sales together; every number comes from a figure. */
@Component
class SalesView {

    static final String TOTAL = "sales-total";
    private static final String RATE = "sales-cashless-rate";
    private static final String RATE_COUNT = "sales-cashless-rate-count";
    private static final List<String> STATS = List.of(
            RATE,
            RATE_COUNT,
            TOTAL,
            "sales-cashless",
            "sales-cash",
            "sales-receipts",
            "sales-per-receipt",
            "sales-refunds",
            "sales-provider-fees",
            "sales-provider-fee-rate");
    private static final List<String> BY_RATE =
            List.of(RATE, RATE_COUNT, TOTAL, "sales-cashless", "sales-receipts", "sales-provider-fees");
    private static final List<String> BY_AMOUNT =
            List.of(TOTAL, "sales-receipts", "sales-per-receipt", "sales-provider-fees", "sales-provider-fee-rate");

    private final SalesDesk desk;
    private final Reading reading;
    private final Blocks rates;
    private final Blocks amounts;
    private final SaleLabels labels;
    private final StandingOut standingOut;
    private final Unassigned unassigned;

    SalesView(SalesDesk desk, Reading reading, SaleLabels labels, StandingOut standingOut, Unassigned unassigned) {
        this.desk = desk;
        this.reading = reading;
        this.rates = new Blocks(desk::text, reading, BY_RATE, 0);
        this.amounts = new Blocks(
                (lang, key, args) -> desk.text(lang, key.startsWith("months") ? "amounts." + key : key, args),
                reading,
                BY_AMOUNT,
                0);
        this.labels = labels;
        this.standingOut = standingOut;
        this.unassigned = unassigned;
    }

    ReportPage city(HttpServletRequest request, Lang lang, Staff staff, List<FiscalYear> years, FiscalYear year) {
        var sliced = reading.open(staff, Reading.of(year));
        var shown = new ArrayList<Block>();
        var notices = new ArrayList<Notice>();
        if (!years.isEmpty()) {
            notices.addAll(open(lang, staff));
            shown.add(rates.months(lang, year, of -> reading.open(staff, Reading.of(of))));
            shown.add(amounts.months(lang, year, of -> reading.open(staff, Reading.of(of))));
            shown.add(rates.inOrder(lang, reading.open(staff, Slice.EVERYTHING), "fiscal-year"));
            shown.add(rates.groups(lang, sliced, "facility", Set.of(), code -> facilityPath(code, year)));
            standingOut.block(lang, sliced, reading).ifPresent(shown::add);
            shown.addAll(ways(lang, sliced, _ -> ""));
        }
        return new ReportPage(
                desk.frame(request, lang, staff, desk.text(lang, "title")),
                null,
                desk.views(lang, staff, SalesDesk.PATH),
                Reading.periods(lang, desk.text(lang, "year"), years, year, SalesDesk.PATH),
                notices,
                reading.stats(lang, sliced, STATS),
                shown,
                years.isEmpty() ? empty(lang, staff) : null,
                asOf(lang, sliced));
    }

    ReportPage facility(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            String facility,
            List<FiscalYear> years,
            FiscalYear year) {
        var sliced = reading.open(staff, Reading.of(year).with("facility", facility));
        var name = labels.of("facility", List.of(facility))
                .getOrDefault(facility, Text.plain(facility))
                .in(lang);
        var shown = new ArrayList<Block>();
        shown.add(rates.months(
                lang,
                year,
                of -> reading.open(staff, Reading.of(of).with("facility", facility)),
                month -> receipts(facility, month.atDay(1), month.atEndOfMonth(), "")));
        shown.addAll(ways(lang, sliced, hour -> receipts(facility, year.firstDay(), year.lastDay(), hour)));
        return new ReportPage(
                desk.frame(request, lang, staff, desk.text(lang, "of", name)),
                desk.underOverview(lang, name),
                null,
                Reading.periods(
                        lang,
                        desk.text(lang, "year"),
                        years,
                        year,
                        SalesDesk.PATH + "/facilities/" + URLEncoder.encode(facility, StandardCharsets.UTF_8)),
                List.of(),
                reading.stats(lang, sliced, STATS),
                shown,
                null,
                asOf(lang, sliced));
    }

    /** The single receipts behind a number. */
    private static String receipts(String facility, LocalDate from, LocalDate to, String hour) {
        return "/staff/sales/receipts?facility=" + URLEncoder.encode(facility, StandardCharsets.UTF_8) + "&from=" + from
                + "&to=" + to + (hour.isEmpty() ? "" : "&hour=" + hour);
    }

    /** How it was paid, by brand, band, hour and kind of fee. */
    private List<Block> ways(Lang lang, SlicedFigures sliced, Function<String, String> receiptsOfHour) {
        return List.of(
                amounts.groups(lang, sliced, "tender", Set.of(), _ -> ""),
                amounts.groups(lang, sliced, "brand", Set.of(), _ -> ""),
                rates.inOrder(lang, sliced, "price-band"),
                rates.inOrder(lang, sliced, "hour", receiptsOfHour),
                rates.groups(lang, sliced, "sales-fee-kind", Set.of(), _ -> ""));
    }

    private List<Notice> open(Lang lang, Staff staff) {
        var names = unassigned.openTenders();
        if (names == 0 || !SalesDesk.manages(staff)) {
            return List.of();
        }
        return List.of(Notice.warning("", desk.text(lang, "open.tenders", names))
                .leadingTo(List.of(new Link(desk.text(lang, "open.tenders.link"), SalesDesk.LISTS + "/tender"))));
    }

    private static String facilityPath(String code, FiscalYear year) {
        return SalesDesk.PATH + "/facilities/" + URLEncoder.encode(code, StandardCharsets.UTF_8) + "?year="
                + year.year();
    }

    private EmptyState empty(Lang lang, Staff staff) {
        return SalesDesk.manages(staff)
                ? new EmptyState(
                        desk.text(lang, "none.heading"),
                        desk.text(lang, "none"),
                        Button.primary(desk.text(lang, "imports.take")).to(SalesDesk.IMPORTS))
                : new EmptyState(desk.text(lang, "none.own.heading"), desk.text(lang, "none.own"), null);
    }

    private String asOf(Lang lang, SlicedFigures sliced) {
        return desk.text(lang, "asOf", JapaneseDates.dateTime(sliced.asOf(), lang));
    }
}
