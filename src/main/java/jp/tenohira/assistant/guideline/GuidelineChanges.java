package jp.tenohira.assistant.guideline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.tenohira.assistant.guideline.Guideline.Article;
import jp.tenohira.assistant.guideline.GuidelineVersion.Decision;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes of the guideline: one person proposes a version, another approves it, and only then do its words and rules count. */
@Component
public class GuidelineChanges {

    public static final int MOST_ARTICLES = 30;
    public static final int LONGEST_TITLE = 100;
    public static final int LONGEST_TEXT = 2_000;
    public static final int LONGEST_NOTE = 1_000;

    private static final Set<Role> DECIDING = Set.of(Role.ADMINISTRATOR, Role.HEADQUARTERS);

    private final GuidelineVersions versions;
    private final Guideline guideline;
    private final AuditTrail audit;

    GuidelineChanges(GuidelineVersions versions, Guideline guideline, AuditTrail audit) {
        this.versions = versions;
        this.guideline = guideline;
        this.audit = audit;
    }

    /** Why a version was not taken. */
    public enum Refused {
        NOT_YOURS,
        ONE_WAITS,
        NOTE_MISSING,
        TEXT_MISSING,
        TEXT_TOO_LONG,
        ARTICLE_MISSING,
        MUST_NOT_REST,
        NOTHING_CHANGED,
        OWN_PROPOSAL,
        DECIDED_ALREADY
    }

    public static boolean mayDecide(Staff staff) {
        return DECIDING.contains(staff.role());
    }

    /** Newest first. */
    public List<GuidelineVersion> all() {
        return versions.all();
    }

    public Optional<GuidelineVersion> find(int version) {
        return versions.find(version);
    }

    public Optional<GuidelineVersion> waiting() {
        return versions.all().stream()
                .filter(version -> version.decision() == Decision.OPEN)
                .findFirst();
    }

    /** Proposes a version; answers its number. */
    @Transactional
    public Outcome<Integer, Refused> propose(Staff who, List<Article> articles, Set<Rule> resting, String note) {
        var refused = refusal(who, articles, resting, note);
        if (refused.isPresent()) {
            return Outcome.refused(refused.get());
        }
        var version = versions.add(who.id(), who.name(), articles, resting, note.strip());
        audit.record(who, "assistant.guideline-proposed", "version " + version, Map.of());
        return Outcome.accepted(version);
    }

    /** Proposes an earlier version anew. */
    @Transactional
    public Outcome<Integer, Refused> restore(Staff who, GuidelineVersion earlier, String note) {
        return propose(who, earlier.articles(), earlier.resting(), note);
    }

    private Optional<Refused> refusal(Staff who, List<Article> articles, Set<Rule> resting, String note) {
        if (!mayDecide(who)) {
            return Optional.of(Refused.NOT_YOURS);
        }
        if (waiting().isPresent()) {
            return Optional.of(Refused.ONE_WAITS);
        }
        if (articles.size() < versions.shipped().articles().size() || articles.size() > MOST_ARTICLES) {
            return Optional.of(Refused.ARTICLE_MISSING);
        }
        if (resting.stream().anyMatch(rule -> !rule.mayRest())) {
            return Optional.of(Refused.MUST_NOT_REST);
        }
        for (var article : articles) {
            for (var lang : List.of(Lang.JA, Lang.EN)) {
                if (article.title().in(lang).isBlank()
                        || article.text().in(lang).isBlank()) {
                    return Optional.of(Refused.TEXT_MISSING);
                }
                if (article.title().in(lang).length() > LONGEST_TITLE
                        || article.text().in(lang).length() > LONGEST_TEXT) {
                    return Optional.of(Refused.TEXT_TOO_LONG);
                }
            }
        }
        if (note.isBlank() || note.length() > LONGEST_NOTE) {
            return Optional.of(Refused.NOTE_MISSING);
        }
        var now = versions.inForce();
        return articles.equals(now.articles()) && resting.equals(now.resting())
                ? Optional.of(Refused.NOTHING_CHANGED)
                : Optional.empty();
    }

    /** Approves or rejects; the person who proposed it cannot. */
    @Transactional
    public Outcome<GuidelineVersion, Refused> decide(Staff who, int version, boolean approved) {
        if (!mayDecide(who)) {
            return Outcome.refused(Refused.NOT_YOURS);
        }
        var proposed = versions.find(version);
        if (proposed.isEmpty() || proposed.get().decision() != Decision.OPEN) {
            return Outcome.refused(Refused.DECIDED_ALREADY);
        }
        if (who.id().equals(proposed.get().proposedBy())) {
            return Outcome.refused(Refused.OWN_PROPOSAL);
        }
        if (!versions.decide(who.id(), who.name(), version, approved ? Decision.APPROVED : Decision.REJECTED)) {
            return Outcome.refused(Refused.DECIDED_ALREADY);
        }
        audit.record(
                who,
                approved ? "assistant.guideline-approved" : "assistant.guideline-rejected",
                "version " + version,
                Map.of());
        guideline.forget();
        return Outcome.accepted(proposed.get());
    }
}
