package jp.tenohira.printing.people;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tenohira.core.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What formulas multiply by: prices of contracts, grams of CO2, sheets in a cabinet. Each from a day on, with its source; nothing is overwritten. */
@Component
public class Factors {

    public enum Kind {
        MONO_YEN(Text.of("白黒1面の単価", "Price of a mono side"), Text.of("円/面", "yen a side"), true),
        COLOUR_YEN(Text.of("カラー1面の単価", "Price of a colour side"), Text.of("円/面", "yen a side"), true),
        CO2_GRAMS(Text.of("用紙1枚のCO2排出量", "CO2 of a sheet"), Text.of("g-CO2/枚", "g CO2 a sheet"), false),
        CABINET_SHEETS(
                Text.of("書庫1台に入る用紙の枚数", "Sheets a filing cabinet holds"), Text.of("枚/台", "sheets a cabinet"), false);

        private final Text label;
        private final Text unit;
        private final boolean ofContract;

        Kind(Text label, Text unit, boolean ofContract) {
            this.label = label;
            this.unit = unit;
            this.ofContract = ofContract;
        }

        public Text label() {
            return label;
        }

        public Text unit() {
            return unit;
        }

        public boolean ofContract() {
            return ofContract;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Kind> of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }
    }

    /** @param contract empty for a factor of the whole city */
    public record Factor(Kind kind, String contract, LocalDate since, BigDecimal amount, String source, String by) {

        /** Whether it is none of the city's own. */
        public boolean ships() {
            return ShippedFactors.ALL.contains(this);
        }

        /** How it comes about. */
        public Text reason() {
            return ships() ? ShippedFactors.source(this) : Text.plain(source);
        }

        public Text enteredBy() {
            return ships() ? ShippedFactors.by() : Text.plain(by);
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    public Factors(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that ship, then the city's own in the order they were entered. */
    public List<Factor> all() {
        return Stream.concat(ShippedFactors.ALL.stream(), entered().stream()).toList();
    }

    private List<Factor> entered() {
        return jdbc.sql("select factor, contract, since, amount, source, changed_by from print_factor order by number")
                .query((rs, _) -> new Factor(
                        Kind.of(rs.getString("factor")).orElseThrow(),
                        rs.getString("contract"),
                        rs.getObject("since", LocalDate.class),
                        rs.getBigDecimal("amount").stripTrailingZeros(),
                        rs.getString("source"),
                        rs.getString("changed_by")))
                .list();
    }

    /** What holds on a day: of those that began, the latest; of the same day, the one entered last. */
    public static Optional<Factor> holding(List<Factor> all, Kind kind, String contract, LocalDate day) {
        Optional<Factor> found = Optional.empty();
        for (var factor : all) {
            if (factor.kind() == kind
                    && factor.contract().equals(contract)
                    && !factor.since().isAfter(day)
                    && found.filter(earlier -> earlier.since().isAfter(factor.since()))
                            .isEmpty()) {
                found = Optional.of(factor);
            }
        }
        return found;
    }

    public void add(Factor factor) {
        jdbc.sql("""
                insert into print_factor (factor, contract, since, amount, source, changed_at, changed_by)
                values (:factor, :contract, :since, :amount, :source, :at, :by)
                """)
                .param("factor", factor.kind().code())
                .param("contract", factor.contract())
                .param("since", factor.since())
                .param("amount", factor.amount())
                .param("source", factor.source())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", factor.by())
                .update();
    }
}
