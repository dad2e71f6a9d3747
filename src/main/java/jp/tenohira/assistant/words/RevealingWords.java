package jp.tenohira.assistant.words;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Array;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.assistant.guard.words.CityWords;
import jp.tenohira.assistant.guard.words.WordList;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The city's list in force and those before it. A change counts within {@link #STALE}, also on other servers. */
@Component
public class RevealingWords implements CityWords {

    public static final int MOST = 500;
    public static final int LONGEST = 40;

    private static final Duration STALE = Duration.ofSeconds(2);
    private static final int MOST_VERSIONS = 100;

    private final JdbcClient jdbc;
    private final WordList shipped;
    private final AuditTrail audit;
    private final Clock clock;
    private final Cache<String, Optional<List<String>>> known =
            Caffeine.newBuilder().expireAfterWrite(STALE).maximumSize(2_000).build();

    RevealingWords(JdbcClient jdbc, WordList shipped, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.shipped = shipped;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param version from 1 */
    public record Version(int version, List<String> words, Instant changedAt, String changedBy) {}

    /** Why a list was not taken. */
    public enum Refused {
        TOO_MANY,
        TOO_LONG
    }

    @Override
    public Optional<List<String>> unpublished() {
        var city = CurrentMunicipality.find();
        return city.isEmpty()
                ? Optional.empty()
                : known.get(
                        city.get().code(),
                        _ -> versions().stream().map(Version::words).findFirst());
    }

    /** The list in force. */
    public List<String> current() {
        return unpublished().orElse(shipped.shipped());
    }

    /** Newest first; empty while the city keeps to the shipped list. */
    public List<Version> versions() {
        return jdbc.sql("""
                        select version, words, changed_at, changed_by from revealing_words
                         order by version desc limit :most
                        """)
                .param("most", MOST_VERSIONS)
                .query((rs, _) -> new Version(
                        rs.getInt("version"),
                        strings(rs.getArray("words")),
                        rs.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        rs.getString("changed_by")))
                .list();
    }

    /** Puts a whole new list in force: one word a line as typed, folded as the guard reads. */
    @Transactional
    public Outcome<List<String>, Refused> change(Staff by, String typed) {
        var words = typed.lines()
                .map(line -> Normalizer.normalize(line, Normalizer.Form.NFKC).strip())
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
        if (words.size() > MOST) {
            return Outcome.refused(Refused.TOO_MANY);
        }
        if (words.stream().anyMatch(word -> word.length() > LONGEST)) {
            return Outcome.refused(Refused.TOO_LONG);
        }
        var next = versions().stream().findFirst().map(Version::version).orElse(0) + 1;
        jdbc.sql("""
                        insert into revealing_words (version, words, changed_at, changed_by)
                        values (:version, :words, :at, :by)
                        """)
                .param("version", next)
                .param("words", words.toArray(String[]::new))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .update();
        audit.record(by, "assistant.words-changed", "version " + next, Map.of("words", Integer.toString(words.size())));
        known.invalidate(CurrentMunicipality.get().code());
        return Outcome.accepted(words);
    }

    private static List<String> strings(Array array) throws java.sql.SQLException {
        return List.of((String[]) array.getArray());
    }
}
