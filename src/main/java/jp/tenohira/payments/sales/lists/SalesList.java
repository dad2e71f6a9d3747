package jp.tenohira.payments.sales.lists;

import static jp.tenohira.payments.sales.lists.ListColumn.Kind.DAY;
import static jp.tenohira.payments.sales.lists.ListColumn.Kind.FACILITY;
import static jp.tenohira.payments.sales.lists.ListColumn.Kind.FEE_KIND;
import static jp.tenohira.payments.sales.lists.ListColumn.Kind.HOUR;
import static jp.tenohira.payments.sales.lists.ListColumn.Kind.PERCENT;
import static jp.tenohira.payments.sales.lists.ListColumn.Kind.SECTION;
import static jp.tenohira.payments.sales.lists.ListColumn.Kind.SHUT;
import static jp.tenohira.payments.sales.lists.ListColumn.Kind.TENDER;
import static jp.tenohira.payments.sales.lists.ListColumn.Kind.WORD;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.tenohira.core.Text;

/** The lists of counter sales, each with its columns. Entries with the same key take each other's place. */
public enum SalesList {
    FACILITIES(
            "facility",
            Text.of("施設", "Facilities"),
            List.of("code", "since"),
            ListColumn.needed("code", WORD, "施設コード", "Facility code"),
            ListColumn.needed("name", WORD, "施設名", "Facility name"),
            ListColumn.of("name_en", WORD, "施設名(英語)", "Name in English"),
            ListColumn.needed("section", SECTION, "担当課", "Section"),
            ListColumn.of("group", WORD, "施設の種別", "Kind of facility"),
            ListColumn.of("fee_kind", FEE_KIND, "標準の料金区分", "Usual kind of fee"),
            ListColumn.of("day_starts", HOUR, "営業日の開始時(0〜12)", "Hour the business day starts"),
            ListColumn.of("shut_on", SHUT, "定休日(月、祝日、年末年始など)", "Regularly shut (Mon, holidays, turn of the year)"),
            ListColumn.needed("since", DAY, "適用日", "Since"),
            ListColumn.of("until", DAY, "廃止日", "Until")),
    REGISTERS(
            "register",
            Text.of("レジ", "Registers"),
            List.of("facility", "code"),
            ListColumn.needed("facility", FACILITY, "施設コード", "Facility code"),
            ListColumn.needed("code", WORD, "レジコード", "Register code"),
            ListColumn.needed("name", WORD, "レジ名", "Register name"),
            ListColumn.of("name_en", WORD, "レジ名(英語)", "Name in English"),
            ListColumn.needed("since", DAY, "適用日", "Since"),
            ListColumn.of("until", DAY, "廃止日", "Until")),
    TENDERS(
            "tender",
            Text.of("支払方法", "Tenders"),
            List.of("name"),
            ListColumn.needed("name", WORD, "レジでの名前", "Name at the register"),
            ListColumn.needed("tender", TENDER, "種類", "Tender"),
            ListColumn.of("brand", WORD, "ブランド", "Brand")),
    BRAND_FEES(
            "brand-fee",
            Text.of("決済手数料", "Fees of providers"),
            List.of("brand", "since"),
            ListColumn.needed("brand", WORD, "ブランド", "Brand"),
            ListColumn.needed("rate", PERCENT, "手数料率(%)", "Fee rate (%)"),
            ListColumn.needed("since", DAY, "適用日", "Since")),
    FEE_KINDS(
            "fee-kind",
            Text.of("料金区分", "Kinds of fee"),
            List.of("code"),
            ListColumn.needed("code", WORD, "料金区分コード", "Code of the kind"),
            ListColumn.needed("name", WORD, "料金区分名", "Name of the kind"),
            ListColumn.of("name_en", WORD, "料金区分名(英語)", "Name in English")),
    PRODUCTS(
            "product",
            Text.of("商品・部門", "Products"),
            List.of("name"),
            ListColumn.needed("name", WORD, "商品名または部門名", "Product or category"),
            ListColumn.needed("fee_kind", FEE_KIND, "料金区分コード", "Code of the kind"));

    private final String code;
    private final Text label;
    private final List<String> key;
    private final List<ListColumn> columns;

    SalesList(String code, Text label, List<String> key, ListColumn... columns) {
        this.code = code;
        this.label = label;
        this.key = key;
        this.columns = List.of(columns);
    }

    public String code() {
        return code;
    }

    public Text label() {
        return label;
    }

    public List<ListColumn> columns() {
        return columns;
    }

    /** By what an entry is known again. */
    public String key(Map<String, String> entry) {
        return key.stream().map(column -> entry.getOrDefault(column, "")).collect(Collectors.joining("\u001F"));
    }

    public static Optional<SalesList> of(String code) {
        return Arrays.stream(values()).filter(list -> list.code.equals(code)).findFirst();
    }
}
