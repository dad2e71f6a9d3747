package jp.tenohira.applications.carrying;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.tenohira.applications.carrying.CarryRows.Carry;
import jp.tenohira.applications.carrying.OpenDrafts.Open;
import jp.tenohira.applications.notices.NoticeKind;
import jp.tenohira.applications.notices.NoticeWording;
import jp.tenohira.applications.notices.Notices;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.Form;
import jp.tenohira.procedures.forms.Forms;
import jp.tenohira.procedures.forms.carrying.Carriage;
import jp.tenohira.procedures.forms.carrying.Carriage.Verdict;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries some drafts in one transaction: the drafts, what their residents are told and the counts are written together or
 * not at all, so that a job that was killed goes on where it was.
 */
@Component
class CarryBatch {

    private static final int AT_ONCE = 250;

    private final OpenDrafts drafts;
    private final CarryRows rows;
    private final Carriages carriages;
    private final Forms forms;
    private final Notices notices;
    private final NoticeWording wording;
    private final NamedParameterJdbcTemplate batch;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CarryBatch(
            OpenDrafts drafts,
            CarryRows rows,
            Carriages carriages,
            Forms forms,
            Notices notices,
            NoticeWording wording,
            NamedParameterJdbcTemplate batch,
            TransactionTemplate transaction,
            Clock clock) {
        this.drafts = drafts;
        this.rows = rows;
        this.carriages = carriages;
        this.forms = forms;
        this.notices = notices;
        this.wording = wording;
        this.batch = batch;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Judged(Open draft, Carriage carriage, List<ToAnswer> again) {}

    /** Whether there may be more to carry. */
    boolean carry(Carry carry) {
        return transaction.execute(_ -> {
            if (!rows.alone(carry.procedure())) {
                return false;
            }
            var some = drafts.waitingFor(carry.procedure(), carry.version(), AT_ONCE);
            keep(carry, forms.version(carry.procedure(), carry.version()), some);
            return !some.isEmpty();
        });
    }

    private void keep(Carry carry, Form to, List<Open> some) {
        var judging = new Judging(forms, to);
        var unanswered = carriages.unanswered(some.stream().map(Open::id).toList());
        var judged = some.stream()
                .map(draft -> {
                    var carriage = judging.of(draft);
                    return new Judged(draft, carriage, again(carriage, unanswered.getOrDefault(draft.id(), List.of())));
                })
                .toList();
        write("""
                insert into draft_carriage (draft, to_version, from_version, verdict, again, judged_at)
                values (:draft, :to, :from, :verdict, :again::jsonb, :now)
                """, carry, judged);
        write("""
                update draft set form_version = :to, revision = revision + 1 where id = :draft and :verdict <> 'BLOCKED'
                """, carry, judged);
        rows.count(carry, counts(judged, tell(to, judged)));
    }

    /** What was to be answered again before and was not yet stays so. */
    private static List<ToAnswer> again(Carriage carriage, List<ToAnswer> before) {
        var all = new ArrayList<>(ToAnswer.of(carriage));
        before.stream()
                .filter(old -> all.stream().noneMatch(one -> one.path().equals(old.path())))
                .forEach(all::add);
        return all;
    }

    private int tell(Form to, List<Judged> judged) {
        var told = 0;
        for (var one : judged) {
            var email = one.draft.email();
            if (email != null && one.carriage.verdict() == Verdict.ANSWER_AGAIN) {
                var lang = Lang.of(one.draft.language());
                var questions = String.join(
                        "\n",
                        one.again.stream()
                                .map(question -> "- " + question.label().in(lang))
                                .distinct()
                                .toList());
                var worded = wording.of(
                        NoticeKind.FORM_CHANGED,
                        lang,
                        to.definition().title().in(lang),
                        questions,
                        "/resume/" + one.draft.id());
                notices.write(NoticeKind.FORM_CHANGED, null, email, worded);
                told++;
            }
        }
        return told;
    }

    private static CarryRows.Counts counts(List<Judged> judged, int told) {
        var by = new EnumMap<Verdict, Long>(Verdict.class);
        judged.forEach(one -> by.merge(one.carriage.verdict(), 1L, Long::sum));
        return new CarryRows.Counts(
                by.getOrDefault(Verdict.SAFE, 0L),
                by.getOrDefault(Verdict.ANSWER_AGAIN, 0L),
                by.getOrDefault(Verdict.BLOCKED, 0L),
                told);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private void write(String sql, Carry carry, List<Judged> judged) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        if (judged.isEmpty()) {
            return;
        }
        batch.batchUpdate(
                sql,
                judged.stream()
                        .map(one -> Map.of(
                                "draft", one.draft.id(),
                                "to", carry.version(),
                                "from", one.draft.formVersion(),
                                "verdict", one.carriage.verdict().name(),
                                "again", ToAnswer.write(one.again),
                                "now", now))
                        .toArray(Map[]::new));
    }
}
