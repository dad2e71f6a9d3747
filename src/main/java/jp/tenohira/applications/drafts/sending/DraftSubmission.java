package jp.tenohira.applications.drafts.sending;

import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.ReceiptNumber;
import jp.tenohira.applications.SearchText;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.casefile.Casefiles;
import jp.tenohira.applications.casefile.MoveRefused;
import jp.tenohira.applications.casefile.Resubmission;
import jp.tenohira.applications.drafts.Draft;
import jp.tenohira.applications.drafts.Drafts;
import jp.tenohira.applications.drafts.SignInRule;
import jp.tenohira.applications.drafts.steps.FormChanges;
import jp.tenohira.applications.filing.Slots;
import jp.tenohira.applications.filing.Submission;
import jp.tenohira.applications.filing.SubmissionRefused;
import jp.tenohira.applications.filing.Submissions;
import jp.tenohira.applications.filing.Submitted;
import jp.tenohira.applications.receipts.Receipts;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.procedures.forms.Forms;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Submits a draft: a new application through the one door for all, a mended one as a new version of its case. */
@Component
class DraftSubmission {

    /** All drafts are one client; the draft is the key, so it files once however often its button is pressed. */
    private static final String CLIENT = "draft";

    private final Submissions submissions;
    private final Mending mending;
    private final Forms forms;
    private final FormChanges changes;
    private final SignInRule signIn;

    DraftSubmission(Submissions submissions, Mending mending, Forms forms, FormChanges changes, SignInRule signIn) {
        this.submissions = submissions;
        this.mending = mending;
        this.forms = forms;
        this.changes = changes;
        this.signIn = signIn;
    }

    Outcome<ReceiptNumber, SubmissionRefused> submit(Draft draft, Lang lang) {
        if (draft.mends().isPresent()) {
            return mending.submit(draft, draft.mends().get());
        }
        if (signIn.isMissing(draft)) {
            return Outcome.refused(new SubmissionRefused.SignInNeeded());
        }
        var again = changes.unanswered(draft);
        if (!again.isEmpty()) {
            return Outcome.refused(new SubmissionRefused.AnswersInvalid(again));
        }
        var submission = new Submission(
                CLIENT,
                draft.id().toString(),
                Submissions.digest(draft.answers()),
                forms.version(draft.procedure(), draft.formVersion()),
                draft.answers(),
                false,
                lang.code(),
                draft.device(),
                draft.startedAt(),
                null,
                draft.email(),
                draft.id());
        return switch (submissions.submit(submission)) {
            case Outcome.Accepted<Submitted, SubmissionRefused>(var submitted) ->
                Outcome.accepted(submitted.receipt().number());
            case Outcome.Refused<Submitted, SubmissionRefused>(var why) -> Outcome.refused(why);
        };
    }

    /** Files mended answers. */
    @Component
    static class Mending {

        private final Casefiles casefiles;
        private final Drafts drafts;
        private final Forms forms;
        private final Receipts receipts;
        private final Slots slots;

        Mending(Casefiles casefiles, Drafts drafts, Forms forms, Receipts receipts, Slots slots) {
            this.casefiles = casefiles;
            this.drafts = drafts;
            this.forms = forms;
            this.receipts = receipts;
            this.slots = slots;
        }

        @Transactional
        Outcome<ReceiptNumber, SubmissionRefused> submit(Draft draft, CaseId id) {
            var form = forms.version(draft.procedure(), draft.formVersion());
            var answers = form.relevant(draft.answers());
            var errors = form.validate(answers);
            if (!errors.isEmpty()) {
                return Outcome.refused(new SubmissionRefused.AnswersInvalid(errors));
            }
            var casefile = casefiles.find(id).orElseThrow();
            var unpriced = form.asOf(casefile.submittedAt()).missingPrices(answers);
            if (!unpriced.isEmpty()) {
                return Outcome.refused(new SubmissionRefused.PriceMissing(unpriced));
            }
            var full = slots.rebook(id, draft.procedure(), form.bookings(answers));
            if (!full.isEmpty()) {
                return Outcome.refused(new SubmissionRefused.AnswersInvalid(full));
            }
            var mended = new Resubmission(
                    id,
                    casefile.version(),
                    form.version(),
                    answers.toJson(),
                    Submissions.digest(answers),
                    receipts.keyId(),
                    SearchText.of(answers.values()));
            return switch (casefiles.resubmit(mended)) {
                case Outcome.Accepted<Casefile, MoveRefused>(var moved) -> {
                    drafts.closeMended(draft, moved);
                    yield Outcome.accepted(moved.receipt());
                }
                // The button was pressed twice, or the case moved on: sent back anew, withdrawn, mended elsewhere.
                case Outcome.Refused<Casefile, MoveRefused>(var ignored) -> {
                    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                    yield drafts.find(draft.id())
                            .flatMap(Draft::filedAs)
                            .map(Outcome::<ReceiptNumber, SubmissionRefused>accepted)
                            .orElseGet(() -> Outcome.refused(new SubmissionRefused.KeyUsed()));
                }
            };
        }
    }
}
