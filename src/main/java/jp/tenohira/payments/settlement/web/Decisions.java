package jp.tenohira.payments.settlement.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.journal.Journal;
import jp.tenohira.payments.settlement.journal.Posting;
import jp.tenohira.payments.settlement.journal.PostingRefused;
import jp.tenohira.ui.components.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A head's decision on what somebody posted, and the answer to whatever is posted: the same for days, their cash and payouts. */
@Component
public class Decisions {

    private final SettlementDesk desk;
    private final Journal journal;
    private final AuditTrail audit;

    Decisions(SettlementDesk desk, Journal journal, AuditTrail audit) {
        this.desk = desk;
        this.journal = journal;
        this.audit = audit;
    }

    /** The page again, with what was typed and what is wrong. */
    public interface Again {
        ModelAndView shown(Map<String, String> asked, List<Problem> problems);
    }

    /**
     * What is decided on.
     *
     * @param kind what the audit trail calls its kind: {@code settlement}, {@code cash}, {@code payout}
     * @param subject what the audit trail calls it
     * @param posting what stands of it
     * @param decides whether the reader may decide
     * @param address of its page
     */
    public record Matter(
            Lang lang,
            Staff staff,
            String kind,
            String subject,
            Optional<Posting> posting,
            boolean decides,
            String address,
            Again again) {

        /** The posting that was looked at; forbidden to who may not decide, a conflict where another one stands. */
        private UUID looked(String asked) {
            if (!decides) {
                throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            }
            return posting.map(Posting::id)
                    .filter(id -> id.toString().equals(asked))
                    .orElseThrow(() -> new ResponseStatusException(HttpStatus.CONFLICT));
        }
    }

    public ModelAndView approve(Matter matter, String posting) {
        return approve(matter, posting, id -> journal.approve(id, matter.staff()));
    }

    /** @param approving approves a posting, with whatever belongs to it */
    public ModelAndView approve(
            Matter matter, String posting, Function<UUID, Outcome<Posting, PostingRefused>> approving) {
        return answer(matter, "approved", approving.apply(matter.looked(posting)));
    }

    public ModelAndView sendBack(Matter matter, String posting, String why) {
        var id = matter.looked(posting);
        var reason = Fields.words(why, SettlementDesk.LONGEST_WORDS);
        if (reason.isEmpty()) {
            return matter.again().shown(Map.of("why", why), List.of(wrongWords(matter.lang(), "why")));
        }
        return answer(matter, "sent-back", journal.sendBack(id, matter.staff(), reason.get()));
    }

    /** What is wrong with a reason that is missing or too long. */
    public Problem wrongWords(Lang lang, String field) {
        return new Problem(field, desk.text(lang, "wrong.words", SettlementDesk.LONGEST_WORDS));
    }

    /** Back to the page with what was done, which goes to the audit trail; else the page with what refused it. */
    public ModelAndView answer(Matter matter, String done, Outcome<Posting, PostingRefused> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<Posting, PostingRefused>(var posting) -> {
                audit.record(
                        matter.staff(),
                        matter.kind() + "." + done,
                        matter.subject(),
                        Map.of("posting", posting.id().toString()));
                yield new ModelAndView("redirect:" + matter.address() + "?done=" + done);
            }
            case Outcome.Refused<Posting, PostingRefused>(var why) ->
                matter.again().shown(Map.of(), List.of(new Problem("main", desk.sentence(matter.lang(), why))));
        };
    }
}
