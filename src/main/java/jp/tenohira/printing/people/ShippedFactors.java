package jp.tenohira.printing.people;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Text;
import jp.tenohira.printing.people.Factors.Factor;
import jp.tenohira.printing.people.Factors.Kind;

/**
 * What formulas multiply by until a city enters its own: each with how it comes about, so that it can be judged. Prices have none; they are the
 * city's contracts.
 */
final class ShippedFactors {

    private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);
    private static final String BY = "初期値";

    /** 0.210 m × 0.297 m × 64 g/m² = 3.99168 g; × 1.339 = 5.34486 g. */
    private static final String CO2 =
            "A4・64g/m²は1枚3.99g(0.210m×0.297m×64g)。紙1kgあたり1.339kg-CO2e(英国政府 GHG Conversion Factors 2024、"
                    + "紙の一次生産)を掛けた値。国内の製品の値が分かれば登録してください";

    /** 4 × 560 mm ÷ 0.09 mm = 24,888. */
    private static final String CABINET =
            "A4・4段の引出しキャビネット、1段の有効奥行560mm、64g/m²の紙の厚さ0.09mmと仮定した計算(4×560÷0.09)。" + "実際の書庫に合わせて登録してください";

    static final List<Factor> ALL = List.of(
            new Factor(Kind.CO2_GRAMS, "", ALWAYS, new BigDecimal("5.34"), CO2, BY),
            new Factor(Kind.CABINET_SHEETS, "", ALWAYS, new BigDecimal("24888"), CABINET, BY));

    private static final Map<Kind, String> IN_ENGLISH = Map.of(
            Kind.CO2_GRAMS,
                    "A sheet of A4 at 64 g/m² weighs 3.99 g (0.210 m × 0.297 m × 64 g), times 1.339 kg CO2e a kilogram of paper (British"
                            + " government, GHG Conversion Factors 2024, primary production). Enter a Japanese value where one is known.",
            Kind.CABINET_SHEETS,
                    "A cabinet for A4 with four drawers of 560 mm, by an assumed thickness of 0.09 mm for paper of 64 g/m² (4 × 560 ÷"
                            + " 0.09). Enter the value of your own cabinets.");

    private ShippedFactors() {}

    static Text source(Factor shipped) {
        return Text.of(shipped.source(), IN_ENGLISH.getOrDefault(shipped.kind(), shipped.source()));
    }

    static Text by() {
        return Text.of(BY, "Starting value");
    }
}
