package jp.tenohira.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTests {

    @Test
    void quotesWhatRfc4180Asks() {
        assertThat(Csv.line(List.of("a", "b,c", "d\"e", "f\ng"))).isEqualTo("a,\"b,c\",\"d\"\"e\",\"f\ng\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+81-24-924", "-cmd", "@SUM(A1)", "\t=1", "\uFF1D全角"})
    void noCellIsAFormula(String typed) {
        assertThat(Csv.line(List.of(typed))).startsWith("\"'" + typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-3", "-0.5", "42", "2026-04-01", "024-924-2491"})
    void numbersAndDatesStayAsTheyAre(String value) {
        assertThat(Csv.line(List.of(value))).isEqualTo(value + "\r\n");
    }
}
