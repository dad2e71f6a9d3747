package jp.tenohira.applications.board;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.board.pages.BoardPage;
import jp.tenohira.applications.board.pages.BoardPage.CardView;
import jp.tenohira.applications.board.pages.BoardPage.ColumnView;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.desk.CaseNames;
import jp.tenohira.applications.desk.CaseWords;
import jp.tenohira.applications.desk.Colleagues;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.applications.desk.SectionProcedures;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.EmptyState;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.fields.Option;
import org.springframework.stereotype.Component;

/** Puts the page of a board together. */
@Component
class BoardView {

    private static final Set<String> DONE = Set.of("accept", "approve", "step-back", "send-back", "decide");

    private final Board board;
    private final SectionProcedures procedures;
    private final CaseNames names;
    private final Colleagues colleagues;
    private final Frames frames;
    private final Messages messages;
    private final Clock clock;

    BoardView(
            Board board,
            SectionProcedures procedures,
            CaseNames names,
            Colleagues colleagues,
            Frames frames,
            Messages messages,
            Clock clock) {
        this.board = board;
        this.procedures = procedures;
        this.names = names;
        this.colleagues = colleagues;
        this.frames = frames;
        this.messages = messages;
        this.clock = clock;
    }

    BoardPage of(Desk desk, Lang lang, String asked, String done, HttpServletRequest request) {
        var frame = frames.staff(
                request, lang, messages.in(lang, "board.title"), desk.staff().name());
        var known = procedures.names(desk, lang);
        var procedure = known.containsKey(asked)
                ? asked
                : known.keySet().stream().findFirst().orElse("");
        var options = known.entrySet().stream()
                .map(one -> new Option(one.getKey(), one.getValue()))
                .toList();
        return new BoardPage(
                frame,
                DONE.contains(done) ? Notice.success("", frame.t("review.done." + done)) : null,
                options,
                procedure,
                "/staff/cases?procedure=" + procedure + "&sort=due&dir=asc",
                procedure.isEmpty() ? List.of() : columns(desk, frame, procedure),
                procedure.isEmpty()
                        ? new EmptyState(frame.t("board.empty.heading"), frame.t("board.empty.text"))
                        : null);
    }

    private List<ColumnView> columns(Desk desk, Frame frame, String procedure) {
        var columns = Column.of(procedures
                .form(desk, procedure)
                .flatMap(form -> form.definition().handling().path()));
        var lying = new ArrayList<List<Casefile>>();
        columns.forEach(column -> lying.add(board.cards(desk, procedure, column)));
        var elsewhere = board.elsewhere(desk, procedure, columns);
        var ids = lying.stream().flatMap(List::stream).map(Casefile::id).toList();
        var called = names.of(
                desk,
                java.util.stream.Stream.concat(ids.stream(), elsewhere.stream().map(Casefile::id))
                        .toList());
        var cards = new Cards(frame, called, colleagues.of(desk), new Moves(frame, desk, columns), today());
        var views = new ArrayList<ColumnView>();
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var count = board.count(desk, procedure, column);
            views.add(new ColumnView(
                    column.key(),
                    label(frame, column),
                    words(frame, count),
                    lying.get(i).stream().map(card -> cards.of(card, column)).toList(),
                    count > lying.get(i).size()
                            ? "/staff/cases?procedure=" + procedure + "&state="
                                    + column.state().name()
                                    + column.step().map(step -> "&step=" + step).orElse("") + "&sort=due&dir=asc"
                            : null));
        }
        if (!elsewhere.isEmpty()) {
            var other = new Column("other", elsewhere.getFirst().state(), Optional.empty(), Optional.empty());
            views.add(new ColumnView(
                    other.key(),
                    frame.t("board.column.other"),
                    words(frame, elsewhere.size()),
                    elsewhere.stream().map(card -> cards.of(card, other)).toList(),
                    null));
        }
        return views;
    }

    private static String label(Frame frame, Column column) {
        return column.stage()
                .map(stage -> stage.label().in(frame.lang()))
                .orElseGet(() -> frame.t("board.column." + column.key()));
    }

    private static String words(Frame frame, int count) {
        return count > Board.COUNTED
                ? frame.t("board.at-least", JapaneseNumbers.inTable((long) Board.COUNTED))
                : frame.t("board.count", count);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), JapaneseDates.JST);
    }

    private record Cards(
            Frame frame, Map<CaseId, CaseNames.Names> names, Map<UUID, String> people, Moves moves, LocalDate today) {

        CardView of(Casefile casefile, Column column) {
            var assignee = casefile.assignee();
            return new CardView(
                    casefile.receipt().value(),
                    "/staff/cases/" + casefile.receipt().value() + "?procedure=" + casefile.procedure(),
                    names.getOrDefault(casefile.id(), CaseNames.Names.NONE).applicant(),
                    assignee == null ? frame.t("desk.nobody") : people.getOrDefault(assignee, "?"),
                    CaseWords.due(frame, casefile, today).stream().toList(),
                    moves.of(casefile, column));
        }
    }
}
