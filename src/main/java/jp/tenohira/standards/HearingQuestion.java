package jp.tenohira.standards;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;

/** What every vendor is asked, as the meeting decided. */
public enum HearingQuestion {
    SCHEDULE(Text.of("運用開始までのスケジュール", "Schedule until it runs")),
    PRIVATE_CLOUD(Text.of("プライベートクラウド利用の可否", "Whether a private cloud is possible")),
    GOVERNMENT_CLOUD(Text.of("ガバメントクラウドの利用方式（単独利用方式か共同利用方式）", "Use of the government cloud (single or shared)")),
    RESOURCES(Text.of("システム稼働に必要なリソース", "Resources the system needs")),
    MIGRATION(Text.of("移行方式（リフト・シフト）", "How it is migrated (lift or shift)")),
    OPERATION(Text.of("運用の範囲", "Scope of operation")),
    ROUGH_COST(Text.of("概算費用", "Rough cost"));

    private final Text label;

    HearingQuestion(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** By code or by Japanese name. */
    public static Optional<HearingQuestion> of(String written) {
        return Arrays.stream(values())
                .filter(value ->
                        value.code().equals(written) || value.label.in(Lang.JA).equals(written))
                .findFirst();
    }
}
