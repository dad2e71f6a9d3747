package jp.tenohira.core;

import java.util.Locale;

/** A language of the pages. The code is the BCP 47 tag used in HTML, cookies and definitions. */
public enum Lang {
    JA("ja", "日本語"),
    EN("en", "English");

    private final String code;
    private final String ownName;

    Lang(String code, String ownName) {
        this.code = code;
        this.ownName = ownName;
    }

    public String code() {
        return code;
    }

    /** The language's name in itself, as a language switch shows it. */
    public String ownName() {
        return ownName;
    }

    /** The language of a tag such as "en-GB"; Japanese for anything the pages do not speak. */
    public static Lang of(String tag) {
        var language = Locale.forLanguageTag(tag).getLanguage();
        return language.equals("en") ? EN : JA;
    }
}
