package jp.tenohira.applications.decisions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.applications.CaseOutcome;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The words of notices, from {@code notices/<procedure>.yaml}; what a procedure does not say, {@code notices/general.yaml}
 * says. Places such as <code>{city}</code> are filled in when a notice is issued.
 */
@Component
class NoticeTexts {

    private static final String GENERAL = "general";

    private final Map<String, JsonNode> byProcedure = new HashMap<>();

    NoticeTexts() throws IOException {
        var yaml = YAMLMapper.builder().build();
        for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath*:notices/*.yaml")) {
            try (InputStream in = resource.getInputStream()) {
                byProcedure.put(String.valueOf(resource.getFilename()).replace(".yaml", ""), yaml.readTree(in));
            }
        }
        if (!byProcedure.containsKey(GENERAL)) {
            throw new UncheckedIOException(new IOException("notices/general.yaml is missing"));
        }
    }

    String title(String procedure, CaseOutcome outcome) {
        return text(procedure, outcome, "title");
    }

    String body(String procedure, CaseOutcome outcome) {
        return text(procedure, outcome, "body");
    }

    String common(String key) {
        var node = general();
        for (var part : key.split("\\.", -1)) {
            node = node.path(part);
        }
        return node.asString("");
    }

    List<String> appeal() {
        return general().path("appeal").valueStream().map(JsonNode::asString).toList();
    }

    private String text(String procedure, CaseOutcome outcome, String key) {
        var own = byProcedure
                .getOrDefault(procedure, general())
                .path("outcomes")
                .path(outcome.name())
                .path(key);
        return own.isString()
                ? own.asString()
                : general().path("outcomes").path(outcome.name()).path(key).asString("");
    }

    private JsonNode general() {
        var general = byProcedure.get(GENERAL);
        if (general == null) {
            throw new IllegalStateException("notices/general.yaml is missing");
        }
        return general;
    }
}
