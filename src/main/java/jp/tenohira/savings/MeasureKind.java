package jp.tenohira.savings;

import java.util.Locale;
import java.util.regex.Pattern;
import jp.tenohira.core.Text;

/** By what means a measure saves time. */
public enum MeasureKind {
    RPA("RPA", "RPA", ""),
    AI_OCR("AI-OCR", "AI-OCR", "AI[・\\-‐]?OCR|文字起こし"),
    IOT("IoT", "IoT", "IoT|LPWA|センサー"),
    CASHLESS("キャッシュレス", "Cashless", "キャッシュレス|POS"),
    REMOTE("遠隔・オンライン会議", "Remote work and meetings", "遠隔|オンライン会議|庁議|オンライン開催"),
    ONLINE("オンライン手続", "Online procedures", "オンライン|電子|コンビニ交付|ワンストップ|診断システム"),
    OTHER("その他", "Other", "");

    private final Text label;
    private final Pattern words;

    MeasureKind(String ja, String en, String words) {
        this.label = Text.of(ja, en);
        this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    public Text label() {
        return label;
    }

    /** The word in addresses and figures. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind that a published table's name of a measure suggests; staff may say otherwise. */
    public static MeasureKind suggestedBy(String name) {
        for (var kind : values()) {
            if (!kind.words.pattern().isEmpty() && kind.words.matcher(name).find()) {
                return kind;
            }
        }
        return OTHER;
    }
}
