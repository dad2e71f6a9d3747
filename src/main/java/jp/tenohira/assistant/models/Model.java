package jp.tenohira.assistant.models;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import jp.tenohira.assistant.StandInModel;
import jp.tenohira.core.Municipality;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A model behind an OpenAI-compatible endpoint, as the operator configured it.
 *
 * @param name what people and tools call it
 * @param municipality the code of the city that may use it; empty for every city
 * @param label what pages show beside the name, such as 試験用モデル
 * @param baseUrl the endpoint up to and without {@code /chat/completions}
 * @param model what the endpoint calls it; empty when that is its name here too
 * @param key never shown and never logged
 * @param keyHeader {@code Authorization}, where the key follows "Bearer ", or a header that takes the key alone ({@code api-key})
 * @param query what follows the address, such as {@code api-version=2024-10-21}; empty for most
 * @param level the highest confidentiality level it may be given, 1 to 3
 * @param yenPerThousandIn price of 1,000 tokens sent
 * @param yenPerThousandOut price of 1,000 tokens answered
 * @param approved whether the city has approved it; others are not offered
 * @param privateNetwork vouches for an endpoint on this machine or in a private network, also without https
 */
public record Model(
        String name,
        @DefaultValue("") String municipality,
        @DefaultValue("") String label,
        URI baseUrl,
        @DefaultValue("") String model,
        @DefaultValue("") String key,
        @DefaultValue("Authorization") String keyHeader,
        @DefaultValue("") String query,
        @DefaultValue("1") int level,
        @DefaultValue("0") BigDecimal yenPerThousandIn,
        @DefaultValue("0") BigDecimal yenPerThousandOut,
        @DefaultValue("false") boolean approved,
        @DefaultValue("false") boolean privateNetwork) {

    public Model {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._:-]{0,63}") || level < 1 || level > 3) {
            throw new IllegalArgumentException(
                    "A model needs a name of letters, digits, . _ : - and a level from 1 to 3: " + name);
        }
        if (!privateNetwork && !"https".equals(baseUrl.getScheme())) {
            throw new IllegalArgumentException(
                    "The endpoint of " + name + " needs https, or private-network: true when it is in house");
        }
    }

    static Model standingIn(StandInModel model) {
        return new Model(
                model.name(),
                "",
                model.label(),
                model.baseUrl(),
                "",
                "",
                "Authorization",
                "",
                1,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                true,
                true);
    }

    /** What the endpoint calls it. */
    public String upstreamName() {
        return model.isEmpty() ? name : model;
    }

    /** Name and label, as pages show it. */
    public String title() {
        return label.isEmpty() ? name : label + " (" + name + ")";
    }

    public BigDecimal yen(long tokensIn, long tokensOut) {
        return yenPerThousandIn
                .multiply(BigDecimal.valueOf(tokensIn))
                .add(yenPerThousandOut.multiply(BigDecimal.valueOf(tokensOut)))
                .divide(BigDecimal.valueOf(1000), 6, RoundingMode.HALF_UP);
    }

    boolean offeredTo(@Nullable Municipality city) {
        return approved && (municipality.isEmpty() || city != null && municipality.equals(city.code()));
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "Model[%s, level %d]".formatted(name, level);
    }
}
