package jp.tenohira.payments.sales.lists;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.payments.Tender;

/** Names of tenders: what the city assigned, and before it the words every register uses. Names are compared without case and width. */
public final class KnownTenders {

    /** What nothing was paid with: a receipt of 0 yen. */
    public static final String NOTHING = "";

    private static final List<NamedTender> USUAL = List.of(
            new NamedTender(NOTHING, Tender.CASH, ""),
            new NamedTender("現金", Tender.CASH, ""),
            new NamedTender("cash", Tender.CASH, ""),
            new NamedTender("クレジット", Tender.CARD, "クレジットカード"),
            new NamedTender("クレジットカード", Tender.CARD, "クレジットカード"),
            new NamedTender("card", Tender.CARD, "クレジットカード"),
            new NamedTender("電子マネー", Tender.E_MONEY, "電子マネー"),
            new NamedTender("交通系電子マネー", Tender.E_MONEY, "交通系電子マネー"),
            new NamedTender("qrコード決済", Tender.QR, "コード決済"),
            new NamedTender("コード決済", Tender.QR, "コード決済"));

    private final Map<String, NamedTender> byName = new HashMap<>();

    KnownTenders(List<NamedTender> assigned) {
        USUAL.forEach(this::add);
        assigned.forEach(this::add);
    }

    private void add(NamedTender named) {
        byName.put(plain(named.name()), named);
    }

    /** Half-width and lower case, as names are compared; also how they are kept. */
    public static String plain(String name) {
        return jp.tenohira.sheets.TableReading.plain(name);
    }

    public List<NamedTender> all() {
        return byName.entrySet().stream()
                .map(known -> new NamedTender(
                        known.getKey(),
                        known.getValue().tender(),
                        known.getValue().brand()))
                .toList();
    }

    public boolean knows(String name) {
        return byName.containsKey(plain(name));
    }

    /** What nobody assigned is {@link Tender#OTHER}, under its own name. */
    public NamedTender find(String name) {
        return byName.getOrDefault(plain(name), new NamedTender(name, Tender.OTHER, name));
    }
}
