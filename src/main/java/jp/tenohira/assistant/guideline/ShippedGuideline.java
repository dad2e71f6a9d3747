package jp.tenohira.assistant.guideline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import jp.tenohira.assistant.guideline.Guideline.Article;
import jp.tenohira.assistant.guideline.GuidelineVersion.Decision;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** {@code assistant/guideline.yaml}: our own wording, version 1 of every city. */
final class ShippedGuideline {

    private record Written(int version, LocalDate since, List<WrittenArticle> articles) {}

    private ShippedGuideline() {}

    static GuidelineVersion read() {
        try (var in = ShippedGuideline.class.getResourceAsStream("/assistant/guideline.yaml")) {
            var written = new YAMLMapper().readValue(in, Written.class);
            return new GuidelineVersion(
                    written.version(),
                    articles(written.articles()),
                    Set.of(),
                    "",
                    written.since(),
                    null,
                    null,
                    "",
                    Decision.APPROVED,
                    null,
                    "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Article> articles(List<WrittenArticle> written) {
        return IntStream.range(0, written.size())
                .mapToObj(at -> written.get(at).article(at + 1))
                .toList();
    }
}
