package jp.tenohira.assistant.gateway;

import java.util.Set;
import jp.tenohira.assistant.admission.Admissions;
import jp.tenohira.assistant.gateway.Use.Door;
import jp.tenohira.assistant.gateway.Use.End;
import jp.tenohira.assistant.models.Model;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import org.springframework.stereotype.Component;

/**
 * The uses of an endpoint that makes speech text: one a recording, allowed and written before anything of it is sent. The guard cannot read sound;
 * the declared level decides which endpoint may get it. A begun minute counts as one request, and a price for 1,000 tokens is one for 1,000 seconds.
 */
@Component
public class SoundUses {

    private final UseLog log;
    private final UseEnds ends;
    private final Admissions admissions;

    SoundUses(UseLog log, UseEnds ends, Admissions admissions) {
        this.log = log;
        this.ends = ends;
        this.admissions = admissions;
    }

    /** A recording that may be sent; whoever sent it says how that ended. */
    public final class Allowed {

        private final Use use;
        private final Model endpoint;

        private Allowed(Use use, Model endpoint) {
            this.use = use;
            this.endpoint = endpoint;
        }

        public void ended(boolean heard) {
            ends.add(
                    use,
                    heard ? End.ANSWERED : End.UPSTREAM_FAILED,
                    0,
                    0,
                    endpoint.yen(use.carried().seconds(), 0));
        }
    }

    /** @param seconds of sound that would be sent */
    public Outcome<Allowed, Refusal> begin(Staff who, Model endpoint, int level, byte[] recording, int seconds) {
        var asking = new Use.Asking(Purpose.TRANSCRIPTION, endpoint.name(), level, level);
        var use = Use.of(who, Door.PAGE, asking).carryingSound(recording, seconds);
        var missing = admissions.missing(who);
        if (!missing.isEmpty()) {
            log.kept(use.kept(Set.of(Refusal.NotAdmitted.ARTICLE)), End.NOT_ADMITTED);
            return Outcome.refused(new Refusal.NotAdmitted(missing, who.id()));
        }
        var refused = log.begin(use, endpoint.yen(1_000, 0).signum() > 0);
        return refused.isPresent() ? Outcome.refused(refused.get()) : Outcome.accepted(new Allowed(use, endpoint));
    }
}
