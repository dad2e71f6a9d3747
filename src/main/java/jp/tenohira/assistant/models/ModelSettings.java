package jp.tenohira.assistant.models;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator says of the models.
 *
 * @param connectTimeout until the endpoint takes the call
 * @param silence the longest time an endpoint may say nothing
 * @param longest the longest time one answer may take
 * @param atOnce how many answers may be under way in the whole city hall
 */
@ConfigurationProperties("tenohira.assistant")
public record ModelSettings(
        @DefaultValue List<Model> models,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("60s") Duration silence,
        @DefaultValue("10m") Duration longest,
        @DefaultValue("256") int atOnce) {

    public ModelSettings {
        models = List.copyOf(models);
        var names = models.stream().map(Model::name).distinct().count();
        if (names != models.size()) {
            throw new IllegalArgumentException("Two models have the same name");
        }
    }
}
