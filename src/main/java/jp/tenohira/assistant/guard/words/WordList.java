package jp.tenohira.assistant.guard.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The words of {@code assistant/words.yaml}: what reveals a matter that is not public, and manners of writing that imitate nobody. */
@Component
final class WordList {

    private record Words(List<String> unpublished, List<String> manners) {}

    private final Words words;

    WordList() {
        try (var in = WordList.class.getResourceAsStream("/assistant/words.yaml")) {
            words = new YAMLMapper().readValue(in, Words.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Pattern unpublished() {
        return any(words.unpublished());
    }

    Pattern manners() {
        return any(words.manners());
    }

    private static Pattern any(List<String> words) {
        return Pattern.compile(words.stream().map(Pattern::quote).collect(Collectors.joining("|")));
    }
}
