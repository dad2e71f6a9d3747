package jp.tenohira.assistant.web.templates;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tenohira.assistant.templates.PromptTemplate;
import jp.tenohira.assistant.templates.PromptTemplates;
import jp.tenohira.assistant.templates.SectionTemplate;
import jp.tenohira.assistant.templates.SectionTemplates;
import jp.tenohira.assistant.templates.TemplateRatings;
import jp.tenohira.assistant.templates.TemplateRatings.Standing;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import org.springframework.stereotype.Component;

/** All templates a person may use: the shipped ones and those of sections, with what others think of them. */
@Component
class TemplateShelf {

    private final PromptTemplates shipped;
    private final SectionTemplates own;
    private final TemplateRatings ratings;

    TemplateShelf(PromptTemplates shipped, SectionTemplates own, TemplateRatings ratings) {
        this.shipped = shipped;
        this.own = own;
        this.ratings = ratings;
    }

    /** @param of empty for a shipped one */
    record Item(PromptTemplate prompt, Optional<SectionTemplate> of, Standing standing) {}

    /** Those whose title or text has the words; the most used first, shipped ones in their own order. */
    List<Item> find(Staff staff, String words) {
        var standing = ratings.all();
        var sought = folded(words).strip();
        return Stream.concat(
                        own.of(staff).stream().map(one -> new Item(one.prompt(), Optional.of(one), Standing.NONE)),
                        shipped.all().stream().map(one -> new Item(one, Optional.empty(), Standing.NONE)))
                .map(item -> new Item(
                        item.prompt(),
                        item.of(),
                        standing.getOrDefault(item.prompt().key(), Standing.NONE)))
                .filter(item -> Stream.of(sought.split("\\s+")).allMatch(folded(searched(item.prompt()))::contains))
                .sorted(Comparator.comparing((Item item) -> item.of().isEmpty())
                        .thenComparing(item -> -item.standing().uses()))
                .toList();
    }

    Optional<Item> item(Staff staff, String key) {
        return find(staff, "").stream()
                .filter(item -> item.prompt().key().equals(key))
                .findFirst();
    }

    Optional<SectionTemplate> ofSection(Staff staff, UUID id) {
        return own.find(staff, id);
    }

    /** What is searched, in whatever language the searching person reads. */
    private static String searched(PromptTemplate prompt) {
        return Stream.of(Lang.JA, Lang.EN)
                .map(lang -> prompt.title().in(lang) + "\n" + prompt.text().in(lang))
                .collect(Collectors.joining("\n"));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
