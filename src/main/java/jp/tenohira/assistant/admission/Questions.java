package jp.tenohira.assistant.admission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The questions of {@code assistant/questions.yaml} and how many of them must be right. */
@Component
public final class Questions {

    private record Written(int pass, List<WrittenQuestion> questions) {}

    private record WrittenQuestion(
            int article,
            Map<String, String> text,
            List<Map<String, String>> options,
            int right,
            Map<String, String> explanation) {}

    private final int pass;
    private final List<Question> all;

    Questions() {
        try (var in = Questions.class.getResourceAsStream("/assistant/questions.yaml")) {
            var written = new YAMLMapper().readValue(in, Written.class);
            this.pass = written.pass();
            this.all = written.questions().stream().map(Questions::question).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Question> all() {
        return all;
    }

    /** The fewest right answers that pass. */
    public int pass() {
        return pass;
    }

    private static Question question(WrittenQuestion written) {
        return new Question(
                written.article(),
                text(written.text()),
                written.options().stream().map(Questions::text).toList(),
                written.right() - 1,
                text(written.explanation()));
    }

    private static Text text(Map<String, String> byCode) {
        return new Text(byCode.entrySet().stream()
                .collect(Collectors.toMap(entry -> Lang.of(entry.getKey()), Map.Entry::getValue)));
    }
}
