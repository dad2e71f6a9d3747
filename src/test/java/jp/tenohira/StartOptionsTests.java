package jp.tenohira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class StartOptionsTests {

    @Test
    void optionsBecomeProperties() {
        var options = StartOptions.parse(List.of("--port", "9000", "--data", "elsewhere", "--empty"));

        assertThat(options.asProperties())
                .containsExactly("--server.port=9000", "--tenohira.data=elsewhere", "--tenohira.demo=false");
    }

    @Test
    void configurationPropertiesGoOnAsTheyAre() {
        assertThat(StartOptions.parse(List.of("--spring.mail.host=mail.example"))
                        .asProperties())
                .containsExactly("--spring.mail.host=mail.example");
    }

    @Test
    void refusesAnOptionItDoesNotKnow() {
        assertThatThrownBy(() -> StartOptions.parse(List.of("--fast"))).hasMessageContaining("--fast");
    }

    @Test
    void refusesAPortThatIsNone() {
        assertThatThrownBy(() -> StartOptions.parse(List.of("--port", "99999"))).hasMessageContaining("99999");
        assertThatThrownBy(() -> StartOptions.parse(List.of("--port"))).hasMessageContaining("--port needs a value");
    }
}
