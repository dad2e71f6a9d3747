package jp.tenohira.payments.sales.lists;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.core.Text;
import jp.tenohira.facts.History;

/** The lists of the current municipality as they hold. */
public final class SalesLists {

    private final Entries entries;

    public SalesLists(Entries entries) {
        this.entries = entries;
    }

    public long state() {
        return entries.state();
    }

    public History<Facility> facilities() {
        return new History<>(
                entries.of(SalesList.FACILITIES).stream().map(Facility::of).toList(), Facility::code, Facility::since);
    }

    /** The facility as it was on a day, unless it was closed for good before. */
    public Optional<Facility> facility(String code, LocalDate day) {
        return facilities().spans().stream()
                .filter(span -> span.entry().code().equals(code)
                        && span.holds(day)
                        && day.isBefore(span.entry().until()))
                .map(History.Span::entry)
                .findFirst();
    }

    public List<Register> registers() {
        return entries.of(SalesList.REGISTERS).stream().map(Register::of).toList();
    }

    public KnownTenders tenders() {
        return new KnownTenders(
                entries.of(SalesList.TENDERS).stream().map(NamedTender::of).toList());
    }

    public History<BrandFee> brandFees() {
        return new History<>(
                entries.of(SalesList.BRAND_FEES).stream().map(BrandFee::of).toList(), BrandFee::brand, BrandFee::since);
    }

    /** Codes of the kinds of fee and their names. */
    public Map<String, Text> feeKinds() {
        var kinds = new HashMap<String, Text>();
        entries.of(SalesList.FEE_KINDS)
                .forEach(entry -> kinds.put(entry.getOrDefault("code", ""), Facility.name(entry)));
        return kinds;
    }

    /** Products and categories, and the kind of fee they are. */
    public Map<String, String> products() {
        var products = new HashMap<String, String>();
        entries.of(SalesList.PRODUCTS)
                .forEach(entry -> products.put(entry.getOrDefault("name", ""), entry.getOrDefault("fee_kind", "")));
        return products;
    }
}
