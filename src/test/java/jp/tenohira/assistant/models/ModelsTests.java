package jp.tenohira.assistant.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import jp.tenohira.assistant.StandInModel;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class ModelsTests {

    private static final Model HOUSE = new Model(
            "house",
            "",
            "",
            URI.create("https://models.example/v1"),
            "",
            "",
            "Authorization",
            "",
            1,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            true,
            false);

    private record Scripted() implements StandInModel {

        @Override
        public String name() {
            return "scripted";
        }

        @Override
        public String label() {
            return "試験用モデル";
        }

        @Override
        public URI baseUrl() {
            return URI.create("http://127.0.0.1:1/v1");
        }
    }

    private static List<String> offered(List<Model> configured, StandInModel... standIns) {
        var beans = new StaticListableBeanFactory();
        for (var standIn : standIns) {
            beans.addBean(standIn.name(), standIn);
        }
        var second = Duration.ofSeconds(1);
        return new Models(
                        new ModelSettings(configured, second, second, second, 1),
                        beans.getBeanProvider(StandInModel.class))
                .approved().stream().map(Model::title).toList();
    }

    @Test
    void aStandInIsOfferedOnlyWhereNoModelIsConfigured() {
        assertThat(offered(List.of())).isEmpty();
        assertThat(offered(List.of(), new Scripted())).containsExactly("試験用モデル (scripted)");
        assertThat(offered(List.of(HOUSE), new Scripted())).containsExactly("house");
    }
}
