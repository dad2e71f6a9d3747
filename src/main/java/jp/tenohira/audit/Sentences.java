package jp.tenohira.audit;

import jp.tenohira.audit.checks.CellRef;
import jp.tenohira.audit.kinds.TableView;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;

/** What is sent to the section: which cell, what stands there, what follows, and whether that is a mistake. */
final class Sentences {

    private Sentences() {}

    static Text wrong(TableView table, CellRef cell, String computed, Text reason) {
        return Text.of(
                "%s、%sのため、%sになります。端数処理では説明できません。ご確認をお願いします。".formatted(ja(table, cell), ja(reason), computed),
                "%s; %s, which makes %s. No rounding explains it. Please check."
                        .formatted(en(table, cell), en(reason), computed));
    }

    /** A value that other values were computed from. */
    static Text wrongInput(TableView table, CellRef cell, String computed, Text reason, int mended) {
        return Text.of(
                "%s、このままでは計算が合いません(%s)。%sとすると、この値を使う%d件の計算が合います。ご確認をお願いします。"
                        .formatted(ja(table, cell), ja(reason), computed, mended),
                "%s, and the computations do not fit (%s). With %s, %d of them do. Please check."
                        .formatted(en(table, cell), en(reason), computed, mended));
    }

    static Text rounding(TableView table, CellRef cell, String computed, Text reason, Text rule) {
        return Text.of(
                "%s。%sです。%sによると考えられ、誤りではありません(計算の仕方によっては%sになります)。"
                        .formatted(stated(ja(table, cell)), ja(reason), ja(rule), computed),
                "%s. %s. This is explained by rounding (%s) and is no mistake; another way of computing gives %s."
                        .formatted(en(table, cell), en(reason), en(rule), computed));
    }

    static Text unknown(TableView table, CellRef cell, Text reason) {
        return Text.of(
                "%s。%s。この表からは正しい値を判断できません。".formatted(stated(ja(table, cell)), ja(reason)),
                "%s: %s. The table does not tell what is right.".formatted(en(table, cell), en(reason)));
    }

    static Text style(TableView table, CellRef cell, String computed, Text reason) {
        return Text.of(
                "%s。%s。「%s」に統一してください。".formatted(stated(ja(table, cell)), ja(reason), computed),
                "%s: %s. Write %s.".formatted(en(table, cell), en(reason), computed));
    }

    private static String stated(String subject) {
        return subject.substring(0, subject.length() - 1);
    }

    private static String ja(TableView table, CellRef cell) {
        var text = table.sheet().text(cell.row(), cell.column());
        return "「%s」の「%s」は「%s」と記載されていますが"
                .formatted(
                        HeaderWords.row(table.label(cell.row()), Lang.JA),
                        HeaderWords.column(table.sheet().header().get(cell.column()), Lang.JA),
                        text);
    }

    private static String en(TableView table, CellRef cell) {
        var text = table.sheet().text(cell.row(), cell.column());
        return "\"%s\" of \"%s\" is stated as \"%s\""
                .formatted(table.sheet().header().get(cell.column()), table.label(cell.row()), text);
    }

    private static String ja(Text text) {
        return text.in(Lang.JA);
    }

    private static String en(Text text) {
        return text.in(Lang.EN);
    }
}
