package jp.tenohira.assistant.guard.words;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The words of {@code assistant/words.yaml}: what reveals a matter that is not public, and manners of writing that imitate nobody. */
@Component
public final class WordList {

    private record Words(List<String> unpublished, List<String> manners) {}

    private final Words words;
    private final ObjectProvider<CityWords> city;
    private final Cache<List<String>, Pattern> patterns =
            Caffeine.newBuilder().maximumSize(2_000).build();

    WordList(ObjectProvider<CityWords> city) {
        this.city = city;
        try (var in = WordList.class.getResourceAsStream("/assistant/words.yaml")) {
            words = new YAMLMapper().readValue(in, Words.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What reveals a matter not yet public, as shipped. */
    public List<String> shipped() {
        return words.unpublished();
    }

    /** Where the words stand that reveal something in the current city. Looking for each alone first is ten times as fast. */
    Stream<MatchResult> unpublished(String text) {
        var wanted = city.stream()
                .flatMap(own -> own.unpublished().stream())
                .findFirst()
                .orElse(words.unpublished());
        return wanted.stream().noneMatch(text::contains)
                ? Stream.empty()
                : patterns.get(wanted, WordList::any).matcher(text).results();
    }

    Pattern manners() {
        return any(words.manners());
    }

    /** Without a word, a pattern that finds nothing. */
    private static Pattern any(List<String> words) {
        return words.isEmpty()
                ? Pattern.compile("(?!)")
                : Pattern.compile(words.stream().map(Pattern::quote).collect(Collectors.joining("|")));
    }
}
