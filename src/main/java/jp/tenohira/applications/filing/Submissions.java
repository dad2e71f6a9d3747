package jp.tenohira.applications.filing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.SearchText;
import jp.tenohira.applications.attachments.Attachments;
import jp.tenohira.applications.filing.writing.Filed;
import jp.tenohira.applications.filing.writing.Filing;
import jp.tenohira.applications.filing.writing.GroupCommit;
import jp.tenohira.applications.places.Places;
import jp.tenohira.applications.places.Terms;
import jp.tenohira.applications.receipts.Receipts;
import jp.tenohira.applications.receipts.ResidentCodes;
import jp.tenohira.core.CounterHours;
import jp.tenohira.core.Outcome;
import jp.tenohira.procedures.forms.Answers;
import jp.tenohira.procedures.forms.Judgement;
import jp.tenohira.procedures.forms.definition.intake.SignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one way to file, for pages and API: decide, write together with others, and answer once it is durable. */
@Component
public class Submissions {

    private final ProcedureDesk desk;
    private final Attachments attachments;
    private final Places places;
    private final GroupCommit groupCommit;
    private final Receipts receipts;
    private final ResidentCodes codes;
    private final Clock clock;

    Submissions(
            ProcedureDesk desk,
            Attachments attachments,
            Places places,
            GroupCommit groupCommit,
            Receipts receipts,
            ResidentCodes codes,
            Clock clock) {
        this.desk = desk;
        this.attachments = attachments;
        this.places = places;
        this.groupCommit = groupCommit;
        this.receipts = receipts;
        this.codes = codes;
        this.clock = clock;
    }

    /** Files an application; when it returns accepted, the case is durable. */
    public Outcome<Submitted, SubmissionRefused> submit(Submission submission) {
        var at = at(submission);
        var desk = this.desk.of(submission.form().procedure());
        if (desk.isEmpty()) {
            return Outcome.refused(new SubmissionRefused.NotOffered());
        }
        if (submission.draft() == null && submission.form().definition().signIn() == SignIn.REQUIRED) {
            return Outcome.refused(new SubmissionRefused.SignInNeeded());
        }
        var period = desk.get().receiving(at, begun(submission));
        if (period.isEmpty()) {
            return Outcome.refused(desk.get().closed());
        }
        var terms = places.terms(submission.form().procedure(), period.get());
        var judged = judged(submission);
        if (!judged.errors().isEmpty()) {
            return Outcome.refused(new SubmissionRefused.AnswersInvalid(judged.errors()));
        }
        var unpriced = submission.form().asOf(at).missingPrices(judged.relevant());
        if (!unpriced.isEmpty()) {
            return Outcome.refused(new SubmissionRefused.PriceMissing(unpriced));
        }
        if (!submission.fromClient()) {
            return file(submission, judged.relevant(), List.of(), desk.get().section(), at, terms);
        }
        var taken = SentFiles.from(judged.relevant(), attachments);
        return taken.errors().isEmpty()
                ? file(submission, taken.answers(), taken.files(), desk.get().section(), at, terms)
                : Outcome.refused(new SubmissionRefused.AnswersInvalid(taken.errors()));
    }

    /** The digest of answers as receipts sign it. */
    public static byte[] digest(Answers answers) {
        return digest(answers.canonicalBytes());
    }

    private static byte[] digest(byte[] canonical) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(canonical);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** A client hears of every answer that does not belong; what a draft keeps beside its way is simply left. */
    private static Judgement judged(Submission submission) {
        var form = submission.form();
        if (submission.fromClient()) {
            return form.judgeFromClient(submission.answers());
        }
        var relevant = form.relevant(submission.answers());
        return new Judgement(form.validate(relevant), relevant);
    }

    private Outcome<Submitted, SubmissionRefused> file(
            Submission submission,
            Answers answers,
            List<Filing.NewFile> files,
            String section,
            Instant at,
            Optional<Terms> terms) {
        var canonical = answers.canonicalBytes();
        var filing = new Filing(
                CaseId.random(),
                new Filing.Client(submission.client(), submission.key(), submission.bodySha256()),
                new Filing.Content(
                        submission.form().procedure(),
                        submission.form().version(),
                        section,
                        new String(canonical, StandardCharsets.UTF_8),
                        digest(canonical),
                        receipts.keyId(),
                        SearchText.of(answers.values())),
                submission.draft() == null ? "API" : "PAGE",
                submission.language(),
                submission.device(),
                submission.startedAt(),
                at,
                !CounterHours.areOpenAt(at),
                email(submission, answers),
                files,
                submission.form().bookings(answers),
                submission.draft(),
                terms.orElse(null));
        return groupCommit
                .file(filing)
                .<Outcome<Submitted, SubmissionRefused>>map(this::answer)
                .orElseGet(() -> Outcome.refused(new SubmissionRefused.Overloaded()));
    }

    private Outcome<Submitted, SubmissionRefused> answer(Filed filed) {
        return switch (filed) {
            case Filed.SlotFull(var errors) -> Outcome.refused(new SubmissionRefused.AnswersInvalid(errors));
            case Filed.NoPlace(var why, var terms) ->
                Outcome.refused(
                        switch (why) {
                            case FULL -> new SubmissionRefused.NoPlace(terms.places(), terms.waitingList());
                            case LIST_CLOSED ->
                                new SubmissionRefused.ReceptionClosed(
                                        terms.round().opensAt(), terms.closesAt());
                        });
            case Filed.KeyUsed() -> Outcome.refused(new SubmissionRefused.KeyUsed());
            case Filed.Case(var id, var number, var at, var sha256) ->
                Outcome.accepted(new Submitted(
                        id, receipts.sign(number, at, HexFormat.of().formatHex(sha256)), codes.ofCase(id)));
        };
    }

    /** Only a draft's beginning was noted by the city hall itself. */
    private static Optional<Instant> begun(Submission submission) {
        return submission.draft() == null ? Optional.empty() : Optional.ofNullable(submission.startedAt());
    }

    private Instant at(Submission submission) {
        var stated = submission.filedAt();
        return (stated == null ? clock.instant() : stated).truncatedTo(ChronoUnit.MILLIS);
    }

    /** The address the resident gave: the form's own question for it comes first. */
    private static @Nullable String email(Submission submission, Answers answers) {
        for (var page : submission.form().definition().pages()) {
            for (var question : page.questions()) {
                if (question.type().name().equals("email")
                        && answers.values().get(question.id()) instanceof String to) {
                    return to;
                }
            }
        }
        return submission.email();
    }
}
