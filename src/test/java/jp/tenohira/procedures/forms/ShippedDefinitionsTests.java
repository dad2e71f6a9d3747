package jp.tenohira.procedures.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.definition.document.DefinitionDocument;
import jp.tenohira.procedures.forms.selftest.FormSelfTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every definition that ships can be published, and trying it out finds nothing. */
class ShippedDefinitionsTests {

    @Test
    void atLeastThirtyProceduresShip() {
        assertThat(codes()).hasSizeGreaterThanOrEqualTo(30).contains("after-school-club", "bulky-waste");
    }

    @ParameterizedTest
    @MethodSource("codes")
    void tryingItOutFindsNothing(String code) {
        var report = FormSelfTest.of(form(code));

        assertThat(report.findings())
                .as(code)
                .extracting(finding -> finding.place() + ": " + finding.said().in(Lang.JA))
                .isEmpty();
        assertThat(report.witnesses()).as(code).isNotEmpty();
    }

    static List<String> codes() {
        return ShippedDefinitions.codes();
    }

    private static Form form(String code) {
        return Form.compile(code, DefinitionDocument.read(code, ShippedDefinitions.yaml(code)), 1, Trial.CLOCK);
    }
}
