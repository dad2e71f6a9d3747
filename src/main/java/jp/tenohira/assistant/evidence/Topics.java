package jp.tenohira.assistant.evidence;

import java.util.HashSet;
import java.util.Set;
import jp.tenohira.assistant.evidence.claims.Claim.Name;
import jp.tenohira.assistant.evidence.claims.Claims;
import jp.tenohira.assistant.evidence.claims.Subject;

/** What a passage speaks of while its sentences are read in their order: 税務課の職員は20人。うち5人は非常勤。 */
final class Topics {

    /** So many words before は name a thing and its quality: 税務課の職員は. One alone may be a quality. */
    private static final int WHOLE = 2;

    private Set<String> topic = Set.of();
    private Set<String> last = Set.of();

    /** What the sentences before this one lend it; what it speaks of itself is lent to those after it. */
    Set<String> carriedTo(String sentence, Claims claims) {
        var lead = claims.spoken().lead();
        if (states(claims)) {
            if (lead.size() >= WHOLE) {
                topic = lead;
                last = lead;
                return Set.of();
            }
            if (lead.isEmpty()) {
                var all = new HashSet<>(topic);
                all.addAll(last);
                return all;
            }
            last = lead;
            var besides = new HashSet<>(topic);
            besides.removeIf(word -> Subject.named(Set.of(word), last) > 0);
            return besides;
        }
        if (Read.heading(sentence)) {
            lead = claims.spoken().words();
        }
        if (!lead.isEmpty()) {
            topic = lead;
            last = lead;
        }
        return Set.of();
    }

    private static boolean states(Claims claims) {
        return claims.all().stream().anyMatch(said -> !(said.claim() instanceof Name));
    }
}
