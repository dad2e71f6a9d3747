package jp.tenohira.applications.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.applications.Actor;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.CaseMoved;
import jp.tenohira.applications.CaseState;
import jp.tenohira.applications.Move;
import jp.tenohira.applications.Party;
import jp.tenohira.applications.ReceiptNumber;
import jp.tenohira.applications.Step;
import jp.tenohira.core.Outcome;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Cases in PostgreSQL. */
@Component
class StoredCasefiles implements Casefiles {

    private final JdbcClient jdbc;
    private final CaseHistory history;
    private final CaseNotices notices;
    private final PathMoves pathMoves;
    private final JsonMapper json;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoredCasefiles(
            JdbcClient jdbc,
            CaseHistory history,
            CaseNotices notices,
            PathMoves pathMoves,
            JsonMapper json,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.history = history;
        this.notices = notices;
        this.pathMoves = pathMoves;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Optional<Casefile> find(ReceiptNumber receipt) {
        return jdbc.sql("select " + CaseRows.COLUMNS + " from casefile where receipt = :receipt")
                .param("receipt", receipt.value())
                .query(CaseRows::casefile)
                .optional();
    }

    @Override
    public Optional<Casefile> find(CaseId id) {
        return jdbc.sql("select " + CaseRows.COLUMNS + " from casefile where id = :id")
                .param("id", id.value())
                .query(CaseRows::casefile)
                .optional();
    }

    @Override
    @Transactional
    public Outcome<Casefile, MoveRefused> move(MoveRequest request) {
        var found = locked(request.id());
        if (found.isEmpty()) {
            return Outcome.refused(new MoveRefused.NoSuchCase());
        }
        return switch (MoveDecision.decide(found.get(), request)) {
            case Outcome.Refused<Move, MoveRefused>(var why) -> Outcome.refused(why);
            case Outcome.Accepted<Move, MoveRefused>(var move) -> along(found.get(), move, request);
        };
    }

    private Outcome<Casefile, MoveRefused> along(Casefile before, Move move, MoveRequest request) {
        return switch (pathMoves.detail(before, request)) {
            case Outcome.Refused<Map<String, Object>, MoveRefused>(var why) -> Outcome.refused(why);
            case Outcome.Accepted<Map<String, Object>, MoveRefused>(var detail) ->
                Outcome.accepted(write(before, move, request, detail));
        };
    }

    @Override
    @Transactional
    public Outcome<Casefile, MoveRefused> resubmit(Resubmission mended) {
        var request = new MoveRequest(
                mended.id(), Step.RESUBMIT, mended.expectedVersion(), Actor.RESIDENT, null, null, null, List.of(), "");
        var moved = move(request);
        if (!(moved instanceof Outcome.Accepted<Casefile, MoveRefused>(var casefile))) {
            return moved;
        }
        history.addVersion(mended, casefile.answersVersion() + 1, clock.instant());
        jdbc.sql("""
                update casefile
                   set answers_version = answers_version + 1, form_version = :formVersion, search = :search
                 where id = :id
                """)
                .param("formVersion", mended.formVersion())
                .param("search", mended.search())
                .param("id", mended.id().value())
                .update();
        pathMoves.settle(mended.id());
        return Outcome.accepted(find(mended.id()).orElseThrow());
    }

    private Optional<Casefile> locked(CaseId id) {
        return jdbc.sql("select " + CaseRows.COLUMNS + " from casefile where id = :id for update")
                .param("id", id.value())
                .query(CaseRows::casefile)
                .optional();
    }

    private Casefile write(Casefile before, Move move, MoveRequest request, Map<String, Object> detail) {
        var now = clock.instant();
        jdbc.sql("""
                update casefile
                   set state = :to,
                       version = version + 1,
                       outcome = coalesce(:outcome, outcome),
                       assignee = case when :assign then :assignee::uuid else assignee end,
                       sent_back_count = sent_back_count + :sentBack
                 where id = :id
                """)
                .param("to", move.to().name())
                .param(
                        "outcome",
                        request.outcome() == null ? null : request.outcome().name())
                .param("assign", request.step() == Step.ASSIGN)
                .param("assignee", request.assignee())
                .param("sentBack", request.step() == Step.SEND_BACK ? 1 : 0)
                .param("id", before.id().value())
                .update();
        addEvent(before, move, request, detail, now);
        pathMoves.settle(before.id());
        events.publishEvent(new CaseMoved(
                before.id(), before.receipt(), move.step(), move.from(), move.to(), before.version() + 1, now));
        return find(before.id()).orElseThrow();
    }

    private void addEvent(Casefile before, Move move, MoveRequest request, Map<String, Object> detail, Instant now) {
        jdbc.sql("""
                insert into case_event
                       (casefile, number, at, actor, actor_name, step, from_state, to_state, reason, detail)
                values (:id, :number, :at, :actor, :actorName, :step, :from, :to, :reason, :detail::jsonb)
                """)
                .param("id", before.id().value())
                .param("number", before.version() + 1)
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("actor", request.actor().id())
                .param("actorName", request.actor().name())
                .param("step", move.step().name())
                .param("from", move.from().name())
                .param("to", move.to().name())
                .param("reason", request.reason())
                .param("detail", json.writeValueAsString(detail))
                .update();
    }

    @Override
    public List<CaseVersion> versions(CaseId id) {
        return history.versions(id);
    }

    @Override
    public CaseVersion currentVersion(Casefile casefile) {
        return history.version(casefile.id(), casefile.answersVersion());
    }

    @Override
    public List<CaseEvent> events(CaseId id) {
        return history.events(id);
    }

    @Override
    public List<Flag> flags(Casefile casefile) {
        return casefile.state() == CaseState.SENT_BACK ? history.lastFlags(casefile.id()) : List.of();
    }

    @Override
    public List<CaseMessage> messages(CaseId id) {
        return history.messages(id);
    }

    @Override
    @Transactional
    public CaseMessage addMessage(CaseId id, Actor author, String body) {
        var casefile = locked(id).orElseThrow();
        if (author.party() != Party.RESIDENT) {
            notices.tellOfMessage(id);
        }
        return history.addMessage(casefile.id(), author, body, clock.instant());
    }
}
