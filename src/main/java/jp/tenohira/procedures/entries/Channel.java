package jp.tenohira.procedures.entries;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;

/** How applications of a procedure come in (受付方法). */
public enum Channel {
    ONLINE(Text.of("オンライン", "Online")),
    COUNTER(Text.of("窓口", "Counter")),
    POST(Text.of("郵送", "Post")),
    FAX(Text.of("ファクス", "Fax")),
    PHONE(Text.of("電話", "Telephone")),
    EMAIL(Text.of("電子メール", "E-mail"));

    private final Text label;

    Channel(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By its code or its label in any language. */
    static Optional<Channel> of(String word) {
        return Arrays.stream(values())
                .filter(channel -> channel.code().equalsIgnoreCase(word)
                        || Arrays.stream(Lang.values())
                                .anyMatch(lang -> channel.label.in(lang).equalsIgnoreCase(word)))
                .findFirst();
    }
}
