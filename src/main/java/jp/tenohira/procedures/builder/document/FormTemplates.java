package jp.tenohira.procedures.builder.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** What a new form may begin as. */
public final class FormTemplates {

    /** Their names; each is a file of {@code form-templates} and a message {@code builder.template.name}. */
    public static final List<String> NAMES = List.of("application", "notification", "reservation", "survey", "subsidy");

    private FormTemplates() {}

    public static FormDocument named(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("No template is called " + name);
        }
        var file = "form-templates/" + name + ".yaml";
        try {
            return FormDocument.written(file, new ClassPathResource(file).getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
