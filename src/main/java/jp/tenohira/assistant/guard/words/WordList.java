package jp.tenohira.assistant.guard.words;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.tenohira.assistant.guard.reading.Anchors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The words of {@code assistant/words.yaml}: what reveals a matter that is not public, and manners of writing that imitate nobody. */
@Component
public final class WordList {

    private record Words(List<String> unpublished, List<String> manners) {}

    private final Words words;
    private final Supplier<List<CityWords>> city;
    private final Cache<List<String>, Anchors> places =
            Caffeine.newBuilder().maximumSize(2_000).build();

    WordList(ObjectProvider<CityWords> city) {
        this.city = SingletonSupplier.of(() -> city.stream().toList());
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

    /** The words that reveal something in the current city. */
    Anchors unpublished() {
        var wanted = city.get().stream()
                .flatMap(own -> own.unpublished().stream())
                .findFirst()
                .orElse(words.unpublished());
        return places.get(wanted, WordList::beginnings);
    }

    private static Anchors beginnings(List<String> words) {
        return new Anchors(words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining()), any(words));
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
