package jp.tenohira.procedures.forms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jp.tenohira.procedures.forms.definition.document.DefinitionDocument;
import jp.tenohira.testing.SampleApplications;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/** The shipped form and an application by a family with two children. */
final class AfterSchoolClub {

    private AfterSchoolClub() {}

    static String yaml() {
        try {
            return new ClassPathResource("definitions/after-school-club.yaml")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Form form() {
        return Form.compile(
                "after-school-club.yaml", DefinitionDocument.read("after-school-club.yaml", yaml()), 1, Trial.CLOCK);
    }

    static Answers application() {
        var body = JsonMapper.shared().readTree(SampleApplications.afterSchoolClub());
        return Answers.fromJson(body.get("answers").toString());
    }

    /** The application with a readable certificate of both guardians. */
    static Answers applicationWithProof() {
        return application()
                .with(AnswerPath.of("proof"), List.of(file(true)))
                .with(AnswerPath.of("secondProof"), List.of(file(true)));
    }

    static Map<String, Object> file(boolean readable) {
        return Map.of(
                "file",
                "0198f000-0000-7000-8000-000000000001",
                "name",
                "就労証明書.pdf",
                "contentType",
                "application/pdf",
                "size",
                81_920L,
                "sha256",
                "a".repeat(64),
                "readable",
                readable);
    }
}
