package jp.tenohira.payments.sales.formats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.facts.intake.Problems;
import jp.tenohira.payments.sales.receipts.Receipt;
import jp.tenohira.payments.sales.receipts.Receipt.Kind;

/**
 * 会計明細 of AirREGI. Which columns there are is set by the shop, and each of its own tenders is a column of its own (金券内訳, 売掛内訳): a
 * column that is none of the known ones and holds amounts is a tender of that name. 金券 and 売掛 count for what their own columns leave over.
 */
final class AirRegiFile extends RegisterFile {

    private static final List<String> NUMBER = names("会計ID", "伝票番号", "伝票No", "会計番号", "会計No");
    private static final List<String> TIME = names("会計日時", "会計日");
    private static final List<String> CLOCK = names("会計時刻", "会計時間");
    private static final List<String> TOTAL = names("合計金額", "会計金額", "お会計金額", "合計");
    private static final List<String> KIND = names("種別", "会計種別", "ステータス");
    private static final List<String> STORE = names("店舗名", "店舗ID");
    private static final List<String> REGISTER = names("レジ名", "レジ番号");
    private static final List<String> PRODUCT = names("商品名", "メニュー名");
    private static final List<String> CATEGORY = names("カテゴリー名", "カテゴリ名", "カテゴリー");
    private static final List<String> AMOUNT = names("商品金額", "金額", "商品小計");

    /** Totals of kinds of tender; their own columns stand beside them. */
    private static final List<String> GROUPS = names("金券", "売掛");

    /** Columns of the documented export that are no tender; people and notes are among them and are not read. */
    private static final List<String> NO_TENDER = names(
            "小計", "割引", "割引額", "値引", "値引額", "消費税", "内税", "外税", "税額", "サービス料", "客数", "人数", "男性", "女性", "客層", "担当者",
            "担当者名", "スタッフ名", "顧客ID", "顧客名", "お客様名", "会員番号", "電話番号", "テーブル", "テーブル名", "テーブル番号", "備考", "メモ", "会計メモ",
            "商品ID", "商品コード", "バーコード", "カテゴリーID", "単価", "数量", "税率", "税区分", "種類", "バリエーション", "お預かり", "預り金", "お預かり金額",
            "お釣り", "釣銭", "ポイント", "付与ポイント", "利用ポイント", "開始日時", "入店日時", "注文日時");

    private final Map<Integer, String> tenders = new LinkedHashMap<>();
    private final List<Integer> groups = new ArrayList<>();
    private int number;
    private int day;
    private int clock;
    private int total;
    private int kind;
    private int amount;

    AirRegiFile(Problems problems) {
        super(problems);
    }

    static boolean recognises(List<String> header) {
        return NUMBER.stream().anyMatch(header::contains)
                && TIME.stream().anyMatch(header::contains)
                && TOTAL.stream().anyMatch(header::contains)
                && header.contains("現金");
    }

    @Override
    public String totalColumn() {
        return header().get(total);
    }

    @Override
    boolean columns(long line) {
        number = needed(NUMBER, line);
        day = needed(TIME, line);
        total = needed(TOTAL, line);
        clock = place(CLOCK);
        kind = place(KIND);
        amount = place(AMOUNT);
        var known = new ArrayList<Integer>();
        for (var names :
                List.of(NUMBER, TIME, CLOCK, TOTAL, KIND, STORE, REGISTER, PRODUCT, CATEGORY, AMOUNT, NO_TENDER)) {
            names.forEach(name -> known.add(place(List.of(name))));
        }
        for (var group : GROUPS) {
            var place = place(List.of(group));
            if (place >= 0) {
                groups.add(place);
                known.add(place);
            }
        }
        others(known).forEach((place, name) -> tenders.put(place, own(name)));
        return number >= 0 && day >= 0 && total >= 0;
    }

    /** 金券内訳(市民商品券) is 市民商品券. */
    private static String own(String header) {
        return header.replaceFirst("^(?:金券内訳|売掛内訳)[\\s::_(\\[(「]*", "").replaceFirst("[)\\])」]$", "");
    }

    @Override
    public void row(List<String> cells, long line) {
        var receipt =
                receipt(text(cells, place(STORE)), text(cells, place(REGISTER)), text(cells, number), number, line);
        if (receipt == null) {
            return;
        }
        if (begins(receipt, line)) {
            begin(receipt, cells, line);
        }
        if (amount >= 0) {
            var yen = yen(cells, amount, line);
            if (yen != null) {
                receipt.sold(text(cells, place(CATEGORY)), text(cells, place(PRODUCT)), yen);
            }
        }
    }

    private void begin(Receipt receipt, List<String> cells, long line) {
        var at = time(clock < 0 ? text(cells, day) : text(cells, day) + " " + text(cells, clock), day, line);
        var sum = yen(cells, total, line);
        if (at == null || sum == null) {
            return;
        }
        var word = text(cells, kind);
        receipt.at(at)
                .is(word.contains("取消") ? Kind.CANCELLED : word.contains("返") || sum < 0 ? Kind.REFUND : Kind.SALE)
                .comesTo(sum);
        long own = 0;
        for (var tender : tenders.entrySet()) {
            // A column of words is no tender.
            var paid = Money.of(text(cells, tender.getKey())).orElse(0);
            if (paid != 0) {
                receipt.paidWith(tender.getValue(), paid);
                own += isOfGroup(tender.getKey()) ? paid : 0;
            }
        }
        for (var group : groups) {
            var paid = yen(cells, group, line);
            if (paid != null) {
                var covered = Math.min(Math.max(own, 0), Math.max(paid, 0));
                own -= covered;
                if (paid - covered != 0) {
                    receipt.paidWith(header().get(group), paid - covered);
                }
            }
        }
    }

    /** A tender of the shop's own, which the totals of 金券 and 売掛 hold too. */
    private boolean isOfGroup(int place) {
        return !List.of("現金", "クレジットカード", "電子マネー", "QRコード決済", "コード決済").contains(header().get(place));
    }
}
