package jp.tenohira.core;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A language of the pages. The code is the BCP 47 tag used in HTML, cookies and definitions. Staff read Japanese and English;
 * residents read all of them.
 *
 * <p>やさしい日本語 has no registered tag, so it is Japanese with a private-use subtag (RFC 5646, 2.2.7): a browser that does not
 * know it still takes it for Japanese. Chinese is named by its script, Portuguese by the country most of its readers come from.
 */
public enum Lang {
    JA("ja", "日本語"),
    EN("en", "English"),
    JA_EASY("ja-x-easy", "やさしい日本語"),
    ZH("zh-Hans", "简体中文"),
    KO("ko", "한국어"),
    VI("vi", "Tiếng Việt"),
    PT("pt-BR", "Português");

    /** The languages of the pages for staff, of the API and of documents whose fonts have no others. */
    public static final List<Lang> OF_STAFF = List.of(JA, EN);

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

    /** The language's name for staff. */
    public Text label() {
        return switch (this) {
            case JA -> Text.of("日本語", "Japanese");
            case EN -> Text.of("英語", "English");
            case JA_EASY -> Text.of("やさしい日本語", "Easy Japanese");
            case ZH -> Text.of("中国語（簡体字）", "Chinese (simplified)");
            case KO -> Text.of("韓国語", "Korean");
            case VI -> Text.of("ベトナム語", "Vietnamese");
            case PT -> Text.of("ポルトガル語", "Portuguese");
        };
    }

    /** The language of a tag such as "en-GB"; Japanese for anything the pages do not speak. */
    public static Lang of(String tag) {
        return find(tag).orElse(JA);
    }

    /**
     * The language of a tag, by its exact tag or else by its language alone: "pt", "pt-PT" and "PT-br" are Portuguese, "zh-CN" is
     * Chinese. Traditional Chinese is not spoken here and yields to the reader's next wish.
     */
    public static Optional<Lang> find(String tag) {
        for (var lang : values()) {
            if (lang.code.equalsIgnoreCase(tag)) {
                return Optional.of(lang);
            }
        }
        var wished = Locale.forLanguageTag(tag);
        if (wished.getScript().equals("Hant") || List.of("TW", "HK", "MO").contains(wished.getCountry())) {
            return Optional.empty();
        }
        for (var lang : values()) {
            if (lang.locale().getLanguage().equals(wished.getLanguage())) {
                return Optional.of(lang);
            }
        }
        return Optional.empty();
    }

    public Locale locale() {
        return Locale.forLanguageTag(code);
    }

    /** Where a missing wording is taken from, best first: やさしい日本語 from Japanese, a foreign language from English. */
    public List<Lang> fallbacks() {
        return switch (this) {
            case JA -> List.of();
            case EN, JA_EASY -> List.of(JA);
            case ZH, KO, VI, PT -> List.of(EN, JA);
        };
    }

    /** The nearest language that pages for staff speak. */
    public Lang ofStaff() {
        return OF_STAFF.contains(this) ? this : fallbacks().getFirst();
    }

    /** What stands between a number and its unit. */
    public String beforeUnit() {
        return this == EN || this == VI || this == PT ? " " : "";
    }

    /** The items of a list, one after another. */
    public String listed(List<String> items) {
        return String.join(japanese() || this == ZH ? "、" : ", ", items);
    }

    /** Whether sentences are Japanese, plain or easy. */
    public boolean japanese() {
        return this == JA || this == JA_EASY;
    }
}
