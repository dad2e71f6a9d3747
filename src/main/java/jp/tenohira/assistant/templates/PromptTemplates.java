package jp.tenohira.assistant.templates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.tenohira.assistant.gateway.Purpose;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The templates of {@code assistant/templates.yaml}. */
@Component
public class PromptTemplates {

    private final List<PromptTemplate> all;

    private record Written(
            String purpose, Map<String, String> title, Map<String, String> text, List<WrittenVariable> variables) {}

    private record WrittenVariable(String name, Map<String, String> label, Map<String, String> example) {}

    PromptTemplates() {
        try (var in = PromptTemplates.class.getResourceAsStream("/assistant/templates.yaml")) {
            this.all = List.of(new YAMLMapper().readValue(in, Written[].class)).stream()
                    .map(PromptTemplates::template)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<PromptTemplate> all() {
        return all;
    }

    public Optional<PromptTemplate> find(String code) {
        return all.stream()
                .filter(template -> template.purpose().code().equals(code))
                .findFirst();
    }

    private static PromptTemplate template(Written written) {
        return new PromptTemplate(
                written.purpose(),
                Purpose.of(written.purpose()).orElseThrow(),
                text(written.title()),
                text(written.text()),
                written.variables().stream()
                        .map(variable -> new PromptTemplate.Variable(
                                variable.name(), text(variable.label()), text(variable.example())))
                        .toList());
    }

    private static Text text(Map<String, String> byCode) {
        return new Text(byCode.entrySet().stream()
                .collect(Collectors.toMap(entry -> Lang.of(entry.getKey()), Map.Entry::getValue)));
    }
}
