package jp.tenohira.assistant.pages;

import java.util.List;
import jp.tenohira.assistant.pages.ChatPage.KeptBack;
import jp.tenohira.assistant.pages.DeskPage.Form;
import jp.tenohira.ui.components.SearchBox;
import org.jspecify.annotations.Nullable;

/**
 * Documents found, quoted, and answered from.
 *
 * @param kept what the guideline kept back, null when nothing
 * @param quotesHeading empty where no quotes belong
 */
public record KnowledgePage(
        DeskPage desk,
        @Nullable SearchBox search,
        @Nullable Answer answer,
        @Nullable KeptBack kept,
        String quotesHeading,
        List<Quoted> quotes) {

    public KnowledgePage {
        quotes = List.copyOf(quotes);
    }

    /** A page without quotes. */
    public static KnowledgePage of(DeskPage desk) {
        return new KnowledgePage(desk, null, null, null, "", List.of());
    }

    public KnowledgePage searching(SearchBox box) {
        return new KnowledgePage(desk, box, answer, kept, quotesHeading, quotes);
    }

    public KnowledgePage with(KeptBack back) {
        return new KnowledgePage(desk, search, answer, back, quotesHeading, quotes);
    }

    /**
     * What a model said.
     *
     * @param saved asks for the minutes it saved
     */
    public record Answer(MarkedAnswer said, Form saved) {}

    /** @param href the quote a number refers to; null for other text */
    public record Said(String text, @Nullable String href) {}

    /**
     * A quoted passage.
     *
     * @param place page, headings and date, in words
     */
    public record Quoted(String id, int number, String title, String href, String place, List<Piece> pieces) {

        public Quoted {
            pieces = List.copyOf(pieces);
        }
    }

    /** @param marked whether it is a word of the question */
    public record Piece(String text, boolean marked) {}
}
