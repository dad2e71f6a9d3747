package jp.tenohira.standards;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;

/** Where the standardised systems run, and whether the city shares the environment with others. */
public enum Scenario {
    GOVERNMENT_SINGLE(Text.of("ガバメントクラウド・単独利用方式", "Government cloud, single use")),
    GOVERNMENT_SHARED(Text.of("ガバメントクラウド・共同利用方式", "Government cloud, shared use")),
    PRIVATE_SINGLE(Text.of("プライベートクラウド・単独利用", "Private cloud, single use")),
    PRIVATE_SHARED(Text.of("プライベートクラウド・共同利用", "Private cloud, shared use"));

    private final Text label;

    Scenario(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** By code or by Japanese name. */
    public static Optional<Scenario> of(String written) {
        return Arrays.stream(values())
                .filter(value ->
                        value.code().equals(written) || value.label.in(Lang.JA).equals(written))
                .findFirst();
    }
}
