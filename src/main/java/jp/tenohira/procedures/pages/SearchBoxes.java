package jp.tenohira.procedures.pages;

import jp.tenohira.core.Lang;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.SearchBox;

/** The search by words, on the first page and above what it found. */
final class SearchBoxes {

    private SearchBoxes() {}

    static SearchBox empty(Messages messages, Lang lang) {
        return with("", messages, lang);
    }

    static SearchBox with(String words, Messages messages, Lang lang) {
        return new SearchBox(
                "/procedures",
                "q",
                messages.in(lang, "procedures.search.label"),
                messages.in(lang, "procedures.search.hint"),
                words,
                messages.in(lang, "procedures.search.button"));
    }
}
