package jp.tenohira.procedures.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.definition.DefinitionRefused;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CityHallTest
class PublishedFormsTests {

    private final Forms forms;
    private final String procedure = "trip-" + UUID.randomUUID().toString().substring(0, 8);
    private final String yaml = Trial.TRIP.replace("procedure: trip", "procedure: " + procedure);

    @Autowired
    PublishedFormsTests(Forms forms) {
        this.forms = forms;
    }

    @Test
    void whatWasFiledUnderAVersionIsReadByItForEver() {
        CurrentMunicipality.run(Cities.KORIYAMA, () -> {
            forms.publish(procedure, yaml);
            var second = forms.publish(procedure, yaml.replace("旅行の申込み", "遠足の申込み"));

            assertThat(second.version()).isEqualTo(2);
            assertThat(forms.current(procedure).definition().title().in(Lang.JA))
                    .isEqualTo("遠足の申込み");
            assertThat(forms.version(procedure, 1).definition().title().in(Lang.JA))
                    .isEqualTo("旅行の申込み");
        });
    }

    @Test
    void publishingTheSameAgainMakesNoNewVersion() {
        CurrentMunicipality.run(Cities.KORIYAMA, () -> {
            forms.publish(procedure, yaml);

            assertThat(forms.publish(procedure, "# another layout\n" + yaml).version())
                    .isOne();
        });
    }

    @Test
    void aDefinitionWithAProblemPublishesNothing() {
        CurrentMunicipality.run(Cities.KORIYAMA, () -> {
            assertThatThrownBy(() -> forms.publish(procedure, yaml.replace("when: byCar", "when: byBus")))
                    .isInstanceOf(DefinitionRefused.class);
            assertThatThrownBy(() -> forms.publish(procedure, Trial.TRIP)).isInstanceOf(DefinitionRefused.class);
            assertThatThrownBy(() -> forms.current(procedure)).isInstanceOf(Forms.UnknownForm.class);
        });
    }

    @Test
    void whoAskedBeforeItWasPublishedFindsItAtOnceAfterwards() {
        CurrentMunicipality.run(Cities.KORIYAMA, () -> {
            assertThat(forms.find(procedure)).isEmpty();
            assertThat(forms.find(procedure)).as("known to be missing").isEmpty();

            forms.publish(procedure, yaml);

            assertThat(forms.find(procedure)).isPresent();
        });
    }

    @Test
    void anotherCityDoesNotHaveTheForm() {
        CurrentMunicipality.run(Cities.KORIYAMA, () -> forms.publish(procedure, yaml));

        CurrentMunicipality.run(Cities.AIZUWAKAMATSU, () -> {
            assertThatThrownBy(() -> forms.current(procedure)).isInstanceOf(Forms.UnknownForm.class);
            assertThatThrownBy(() -> forms.version(procedure, 1)).isInstanceOf(Forms.UnknownForm.class);
        });
    }
}
