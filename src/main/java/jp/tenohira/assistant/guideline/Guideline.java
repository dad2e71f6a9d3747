package jp.tenohira.assistant.guideline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The guideline in force, {@code assistant/guideline.yaml}. Articles count from 1. */
@Component
public final class Guideline {

    private final int version;
    private final LocalDate since;
    private final List<Article> articles;

    /** @param title what it is about, such as 個人情報 */
    public record Article(int number, Text title, Text text) {}

    private record Written(int version, LocalDate since, List<WrittenArticle> articles) {}

    private record WrittenArticle(Map<String, String> title, Map<String, String> text) {}

    Guideline() {
        try (var in = Guideline.class.getResourceAsStream("/assistant/guideline.yaml")) {
            var written = new YAMLMapper().readValue(in, Written.class);
            this.version = written.version();
            this.since = written.since();
            this.articles = java.util.stream.IntStream.range(
                            0, written.articles().size())
                    .mapToObj(at -> article(at + 1, written.articles().get(at)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int version() {
        return version;
    }

    /** The day it came into force. */
    public LocalDate since() {
        return since;
    }

    public List<Article> articles() {
        return articles;
    }

    /** @throws IndexOutOfBoundsException when there is no such article */
    public Article article(int number) {
        return articles.get(number - 1);
    }

    private static Article article(int number, WrittenArticle written) {
        return new Article(number, text(written.title()), text(written.text()));
    }

    private static Text text(Map<String, String> byCode) {
        return new Text(byCode.entrySet().stream()
                .collect(Collectors.toMap(entry -> Lang.of(entry.getKey()), Map.Entry::getValue)));
    }
}
