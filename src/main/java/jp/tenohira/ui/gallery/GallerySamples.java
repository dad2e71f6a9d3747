package jp.tenohira.ui.gallery;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import jp.tenohira.core.Lang;
import jp.tenohira.core.wording.Annotations;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.EmptyState;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.LinkCard;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Progress;
import jp.tenohira.ui.components.SearchBox;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.components.Tabs;
import jp.tenohira.ui.components.Tag;
import jp.tenohira.ui.pages.GalleryPage;

/** What the gallery shows. Every text passes through one function, so that a test can put a hostile one in each place. */
final class GallerySamples {

    private final Lang lang;
    private final UnaryOperator<String> texts;

    GallerySamples(Lang lang) {
        this(lang, UnaryOperator.identity());
    }

    GallerySamples(Lang lang, UnaryOperator<String> texts) {
        this.lang = lang;
        this.texts = texts;
    }

    GalleryPage page(Frame frame, ErrorSummary errors) {
        var fields = new FieldSamples(this);
        return new GalleryPage(
                frame,
                new Breadcrumb(List.of(new Link(t("トップ", "Home"), "/")), t("部品の見本", "Components")),
                new Progress(3, 9, t("お子さんについて", "About the child")),
                errors,
                fields.empty(),
                fields.filled(),
                fields.invalid(),
                List.of(
                        Button.primary(t("次へ進む", "Continue")),
                        Button.secondary(t("一時保存して終わる", "Save and leave")),
                        Button.tertiary(t("前へ戻る", "Back")).to("/ui"),
                        Button.danger(t("取り下げる", "Withdraw")).sending("withdraw", "yes")),
                notices(),
                Arrays.stream(Tag.Colour.values())
                        .map(colour -> new Tag(
                                t("受付済み", "Received") + " " + colour.name().toLowerCase(Locale.ROOT), colour))
                        .toList(),
                new Tabs(
                        t("申請の見方", "Views"),
                        List.of(
                                new Tabs.Tab(t("内容", "Content"), "/ui", true),
                                new Tabs.Tab(t("履歴", "History"), "/ui", false, "3"))),
                new SearchBox(
                        "/ui",
                        "q",
                        t("手続きを探す", "Find a procedure"),
                        t("例: ほうかご、住民票", "For example: school, tax"),
                        t("学童", "club"),
                        t("検索", "Search")),
                List.of(
                        new Link(t("{子育|こそだ}て", "Raising children"), "/ui"),
                        new Link(t("{引越|ひっこ}し・{住|す}まい", "Moving and housing"), "/ui"),
                        new Link(t("{税金|ぜいきん}", "Taxes"), "/ui")),
                List.of(
                        new LinkCard(
                                t("{放課後|ほうかご}{児童|じどう}クラブの{入所申請|にゅうしょしんせい}", "After-school club"),
                                t("保護者が仕事などで昼間家にいない小学生をお預かりします。", "For children whose parents work."),
                                "/ui",
                                List.of(new Tag(t("受付中", "Open"), Tag.Colour.GREEN)),
                                List.of(t("約20分", "20 minutes"), t("11月30日まで", "until 30 November"))),
                        new LinkCard(t("住民票の写し", "Certificate of residence"), "", "/ui")),
                summary(),
                new EmptyState(t("該当する申請はありません", "No applications"), t("条件を変えてお試しください。", "Try other conditions.")),
                new EmptyState(
                        t("まだ申請がありません", "Nothing yet"),
                        t("申請が届くと、ここに並びます。", "Applications will be listed here."),
                        Button.secondary(t("手続きを探す", "Find a procedure")).to("/ui")));
    }

    /** The errors of a form that was sent empty. */
    ErrorSummary errors() {
        return new ErrorSummary(new FieldSamples(this)
                .invalid().stream()
                        .map(field -> new Problem(field.id(), String.valueOf(field.error())))
                        .toList());
    }

    String t(String ja, String en) {
        return Annotations.ofReadings(texts.apply(lang == Lang.JA ? ja : en));
    }

    private List<Notice> notices() {
        return List.of(
                Notice.info(t("受付期間", "Reception"), t("11月30日（木）17時15分まで受け付けます。", "Open until 30 November, 17:15.")),
                Notice.success(t("申請を受け付けました", "Received"), t("受付番号は 2023-0000123-4 です。", "Receipt 2023-0000123-4.")),
                Notice.warning(t("差し戻しがあります", "Sent back"), t("就労証明書を付け直してください。", "Please attach the proof again.")),
                Notice.warning(t("様式が変わりました", "The form has changed"), t("もう一度お答えください。", "Please answer again."))
                        .leadingTo(List.of(new Link(t("区画の数", "Beds"), "#notices"))),
                Notice.error("", t("送信できませんでした。", "It could not be sent.")));
    }

    private SummaryList summary() {
        return new SummaryList(List.of(
                new SummaryList.Row(
                        t("保護者の氏名", "Guardian"),
                        t("安積 花子（アサカ ハナコ）", "Asaka Hanako"),
                        "/ui#name",
                        t("保護者の氏名", "guardian")),
                new SummaryList.Row(
                        t("就労証明書", "Proof"),
                        t("2件", "2 files"),
                        List.of(
                                new Link(t("証明書.pdf", "proof.pdf"), "/ui"),
                                new Link(t("証明書2.jpg", "proof2.jpg"), "/ui")),
                        "/ui#proof",
                        null),
                new SummaryList.Row(t("住所", "Address"), t("〒963-8601\n郡山市朝日一丁目23-7", "963-8601\nKoriyama"))));
    }
}
