package jp.tenohira.budget.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.tenohira.budget.Decision;
import jp.tenohira.budget.ReviewEntry;
import jp.tenohira.budget.ReviewEntry.Kind;
import jp.tenohira.budget.ReviewEntry.Reference;
import org.jspecify.annotations.Nullable;

/** What was typed to add an entry to a review sheet. */
record SayForm(String kind, String decision, String about, String speaker, String body) {

    static final SayForm EMPTY = new SayForm("", "", "", "", "");

    private static final Pattern ABOUT = Pattern.compile("([0-9a-f-]{36}):([0-9]{1,6})");

    static SayForm of(Map<String, String> asked) {
        return new SayForm(
                asked.getOrDefault("saidKind", ""),
                asked.getOrDefault("decision", ""),
                asked.getOrDefault("about", ""),
                asked.getOrDefault("speaker", "").strip(),
                asked.getOrDefault("body", "").strip());
    }

    static String value(Reference reference) {
        return reference.item() + ":" + reference.number();
    }

    /** Empty when no kind of entry was chosen. */
    Optional<ReviewEntry.Said> said() {
        return Kind.of(kind)
                .map(chosen -> new ReviewEntry.Said(
                        chosen,
                        chosen == Kind.DECISION ? Decision.of(decision).orElse(null) : null,
                        chosen == Kind.ANSWER || chosen == Kind.SETTLEMENT ? reference() : null,
                        speaker,
                        body));
    }

    private @Nullable Reference reference() {
        var found = ABOUT.matcher(about);
        try {
            return found.matches()
                    ? new Reference(UUID.fromString(found.group(1)), Integer.parseInt(found.group(2)))
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
