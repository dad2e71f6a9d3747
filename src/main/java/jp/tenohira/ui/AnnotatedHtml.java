package jp.tenohira.ui;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.util.Set;
import jp.tenohira.core.wording.Annotations;
import jp.tenohira.core.wording.Annotations.Piece;
import org.jspecify.annotations.Nullable;

/**
 * Draws the {@link Annotations} of a text where elements may stand: furigana as ruby, words of another language with their {@code
 * lang}. In titles, options and attributes only letters can stand. Everything is escaped as without annotations.
 */
public final class AnnotatedHtml extends OwaspHtmlTemplateOutput {

    /** Elements that hold text only. An option keeps its readings, in brackets. */
    private static final Set<String> LETTERS_ONLY = Set.of("title", "textarea", "script", "style");

    private final TemplateOutput page;
    private @Nullable String tag;
    private @Nullable String attribute;

    public AnnotatedHtml(TemplateOutput page) {
        super(page);
        this.page = page;
    }

    @Override
    public void setContext(@Nullable String tagName, @Nullable String attributeName) {
        tag = tagName;
        attribute = attributeName;
        super.setContext(tagName, attributeName);
    }

    @Override
    public void writeUserContent(@Nullable String text) {
        if (text == null || !Annotations.in(text)) {
            super.writeUserContent(text);
        } else if (attribute != null || (tag != null && LETTERS_ONLY.contains(tag))) {
            super.writeUserContent(Annotations.plain(text));
        } else if ("option".equals(tag)) {
            super.writeUserContent(Annotations.inBrackets(text));
        } else {
            Annotations.pieces(text).forEach(this::draw);
        }
    }

    private void draw(Piece piece) {
        switch (piece) {
            case Piece.Letters(var letters) -> super.writeUserContent(letters);
            case Piece.Ruby(var base, var reading) -> {
                page.writeContent("<ruby>");
                super.writeUserContent(base);
                page.writeContent("<rp>（</rp><rt>");
                super.writeUserContent(reading);
                page.writeContent("</rt><rp>）</rp></ruby>");
            }
            case Piece.Begin(var language) -> {
                page.writeContent("<span lang=\"");
                super.setContext("span", "lang");
                super.writeUserContent(language);
                super.setContext(tag, attribute);
                page.writeContent("\">");
            }
            case Piece.End end -> page.writeContent("</span>");
        }
    }
}
