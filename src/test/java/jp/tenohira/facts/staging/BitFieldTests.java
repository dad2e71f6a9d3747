package jp.tenohira.facts.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

class BitFieldTests {

    private static final BitField YEN = BitField.of("cell", 32, Integer.MIN_VALUE);
    private static final BitField COUNT = YEN.then(2, -1);
    private static final BitField WORD = COUNT.then(29, 0);

    @Test
    void theEngineFindsWhatWasPut() throws SQLException {
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.prepareStatement("select %s, %s, %s from (select cast(? as bigint) as cell)"
                        .formatted(YEN.sql(), COUNT.sql(), WORD.sql()))) {
            for (var numbers : List.of(
                    List.of((long) Integer.MIN_VALUE, -1L, 0L),
                    List.of((long) Integer.MAX_VALUE, 2L, (1L << 29) - 1),
                    List.of(-300L, 0L, 4711L))) {
                var cell = YEN.put(numbers.get(0)) + COUNT.put(numbers.get(1)) + WORD.put(numbers.get(2));
                assertThat(cell).isNotNegative();
                statement.setLong(1, cell);
                try (var row = statement.executeQuery()) {
                    assertThat(row.next()).isTrue();
                    assertThat(List.of(row.getLong(1), row.getLong(2), row.getLong(3)))
                            .isEqualTo(numbers);
                }
            }
        }
    }

    @Test
    void itKnowsWhatItHolds() {
        assertThat(COUNT.holds(-1) && COUNT.holds(2)).isTrue();
        assertThat(COUNT.holds(-2) || COUNT.holds(3)).isFalse();
        assertThat(YEN.holds(1L << 31)).isFalse();
    }

    @Test
    void aCellHasSixtyThreeBits() {
        assertThatIllegalArgumentException().isThrownBy(() -> WORD.then(1, 0));
    }
}
