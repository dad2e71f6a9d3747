package jp.tenohira.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import jp.tenohira.core.wording.Annotations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnnotatedHtmlTests {

    private static final String EASY = Annotations.ofReadings("{申請|しんせい}&");

    @Test
    void furiganaAreDrawnWhereElementsMayStand() {
        assertThat(drawn("p", null, EASY)).isEqualTo("<ruby>申請<rp>（</rp><rt>しんせい</rt><rp>）</rp></ruby>&amp;");
        assertThat(drawn("option", null, EASY)).isEqualTo("申請（しんせい）&amp;");
        assertThat(drawn("title", null, EASY)).isEqualTo("申請&amp;");
        assertThat(drawn("input", "placeholder", EASY)).isEqualTo("申請&amp;");
    }

    @Test
    void wordsOfAnotherLanguageCarryIt() {
        var english = Annotations.inLanguage("Enter <it>", "en");

        assertThat(drawn("p", null, english)).isEqualTo("<span lang=\"en\">Enter &lt;it&gt;</span>");
        assertThat(drawn("a", "aria-label", english)).isEqualTo("Enter &lt;it>");
    }

    @Test
    void whatReadersTypeBringsNoElements() {
        var hostile = "\uFFF9<b>\uFFFA<script>\uFFFB" + Annotations.inLanguage("x", "\"onclick='a'");

        assertThat(drawn("p", null, hostile)).doesNotContain("<b>", "<script>").contains("lang=\"&#34;onclick");
    }

    private static String drawn(String tag, @Nullable String attribute, String text) {
        var page = new StringOutput();
        var html = new AnnotatedHtml(page);
        html.setContext(tag, attribute);
        html.writeUserContent(text);
        return page.toString();
    }
}
