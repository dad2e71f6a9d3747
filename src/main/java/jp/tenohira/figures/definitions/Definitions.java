package jp.tenohira.figures.definitions;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.figures.Figure;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishes definitions. A version once published stays; what is restored becomes a new version with the old text. */
@Service
public class Definitions {

    private static final int LONGEST_REASON = 500;

    private final StoredVersions versions;
    private final DefinitionReader reader;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Definitions(
            StoredVersions versions,
            DefinitionReader reader,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.versions = versions;
        this.reader = reader;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** A new definition holds from now on; numbers fixed under older ones are looked at again. */
    public record FigurePublished(String code, int version) {}

    public static boolean mayPublish(Staff staff) {
        return staff.role() == Role.ADMINISTRATOR || staff.role() == Role.HEADQUARTERS;
    }

    /** Every version, the newest first; empty for an unknown code. */
    public List<FigureVersion> history(String code) {
        return versions.versions(code);
    }

    public Optional<FigureVersion> current(String code) {
        return versions.currentVersion(code);
    }

    /** What is wrong with a text, without publishing it. */
    public Outcome<Definition, List<DefinitionProblem>> judge(String yaml) {
        return reader.read(yaml);
    }

    /**
     * @param code the figure that is changed; empty for a new one
     * @param seen the version the editor began from; 0 for a new figure
     */
    @Transactional
    public Outcome<Figure, List<DefinitionProblem>> publish(
            Staff by, String code, int seen, String yaml, String reason) {
        if (!mayPublish(by)) {
            return refused("定義を公開できるのはシステム管理者とDX推進本部です。", "Administrators and headquarters publish definitions.");
        }
        return switch (reader.read(yaml)) {
            case Outcome.Refused<Definition, List<DefinitionProblem>>(var why) -> Outcome.refused(why);
            case Outcome.Accepted<Definition, List<DefinitionProblem>>(var definition) ->
                publish(by, code, seen, definition, reason.strip());
        };
    }

    private Outcome<Figure, List<DefinitionProblem>> publish(
            Staff by, String code, int seen, Definition definition, String reason) {
        var named = definition.figure().code();
        var newest = versions.versions(named).stream()
                .mapToInt(v -> v.figure().version())
                .max()
                .orElse(0);
        if (!code.isEmpty() && !named.equals(code)) {
            return refused(
                    "コードは「%s」のままにしてください。別の指標は新しく作ります。".formatted(code),
                    "The code stays \"%s\"; another figure is a new one.".formatted(code));
        }
        if (code.isEmpty() && newest > 0) {
            return refused("「%s」という指標はもうあります。".formatted(named), "There is a figure \"%s\" already.".formatted(named));
        }
        if (newest != seen) {
            return refused(
                    "この間に第%d版が公開されました。開き直して確かめてください。".formatted(newest),
                    "Version %d was published in the meantime. Open it again and compare.".formatted(newest));
        }
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            return refused(
                    "変更の理由を%d文字までで書いてください。".formatted(LONGEST_REASON),
                    "Say why it changes, in at most %d characters.".formatted(LONGEST_REASON));
        }
        var figure = definition.figure().asVersion(newest + 1);
        if (!versions.add(figure, definition.yaml(), reason, clock.instant(), by.name())) {
            return refused("この間に新しい版が公開されました。", "A new version was published in the meantime.");
        }
        audit.record(by, "figure.published", named, Map.of("version", Integer.toString(figure.version())));
        events.publishEvent(new FigurePublished(named, figure.version()));
        return Outcome.accepted(figure);
    }

    private static Outcome<Figure, List<DefinitionProblem>> refused(String japanese, String english) {
        return Outcome.refused(List.of(new DefinitionProblem(0, Text.of(japanese, english))));
    }
}
