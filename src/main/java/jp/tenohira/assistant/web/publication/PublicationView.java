package jp.tenohira.assistant.web.publication;

import static jp.tenohira.assistant.web.desk.DeskWords.PUBLICATION;
import static jp.tenohira.assistant.web.desk.DeskWords.t;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import jp.tenohira.assistant.outputs.OutputChecks;
import jp.tenohira.assistant.outputs.OutputChecks.Check;
import jp.tenohira.assistant.outputs.OutputChecks.Kind;
import jp.tenohira.assistant.outputs.Similarity;
import jp.tenohira.assistant.outputs.Similarity.Likeness;
import jp.tenohira.assistant.outputs.Similarity.Passage;
import jp.tenohira.assistant.pages.DeskPage.Form;
import jp.tenohira.assistant.pages.DeskPage.Hidden;
import jp.tenohira.assistant.pages.InspectionPage.Piece;
import jp.tenohira.assistant.pages.PublicationPage;
import jp.tenohira.assistant.pages.PublicationPage.Beside;
import jp.tenohira.assistant.pages.PublicationPage.Step;
import jp.tenohira.assistant.web.desk.DeskWords;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.fields.ChoicesField;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.FileField;
import jp.tenohira.ui.fields.Option;
import org.springframework.stereotype.Component;

/** Puts together the page on which a text is checked, compared and handed out. */
@Component
class PublicationView {

    static final int MOST_BYTES = 200_000;

    private static final int MOST_BESIDE = 3;

    private final OutputChecks checks;
    private final DeskWords words;

    PublicationView(OutputChecks checks, DeskWords words) {
        this.checks = checks;
        this.words = words;
    }

    /** Who looks. */
    record Looking(HttpServletRequest request, Lang lang, Staff staff) {}

    String title(Looking looking, String typed) {
        var frame = words.frame(looking.request(), looking.lang(), looking.staff(), "publication.title");
        return typed.isBlank() ? t(frame, "publication.work") : typed.strip();
    }

    PublicationPage empty(Looking looking, String text, String problem) {
        var frame = frame(looking, !problem.isEmpty());
        var error = problem.isEmpty() ? null : t(frame, problem, OutputChecks.LONGEST);
        var form = new Form(
                PUBLICATION,
                List.of(),
                List.of(DeskWords.lines(frame, "text", "publication.text", text, error, true)),
                List.of(Button.primary(t(frame, "publication.open"))));
        return new PublicationPage(
                frame,
                words.tabs(frame, looking.staff(), PUBLICATION),
                error == null ? List.of() : List.of(new Problem("text", error)),
                List.of(),
                null,
                List.of(),
                List.of(new Step(t(frame, "publication.own"), "", form)));
    }

    /** @param problem key of what went wrong; empty for nothing */
    PublicationPage of(Looking looking, String text, List<Likeness> likenesses, String problem) {
        var frame = frame(looking, !problem.isEmpty());
        var missing = checks.missing(text);
        var notices = new ArrayList<Notice>();
        notices.add(
                missing.isEmpty()
                        ? Notice.success(t(frame, "publication.ready"), "")
                        : Notice.info(t(frame, "publication.not-ready"), ""));
        if (checks.latest(Kind.SIMILARITY, text).isPresent()) {
            notices.add(Notice.warning(t(frame, "publication.limits"), t(frame, "publication.limits.text")));
        }
        var steps = new ArrayList<Step>();
        steps.add(truth(frame, text));
        steps.add(similarity(frame, text));
        steps.add(new Step(
                t(frame, "publication.take"),
                text,
                new Form(
                        PUBLICATION + "/text",
                        carried(text),
                        List.of(),
                        List.of(Button.primary(t(frame, "publication.take"))))));
        return new PublicationPage(
                frame,
                words.tabs(frame, looking.staff(), PUBLICATION),
                problem.isEmpty() ? List.of() : List.of(new Problem(fieldOf(problem), t(frame, problem))),
                notices,
                checks(frame, text),
                likenesses.stream()
                        .limit(MOST_BESIDE)
                        .filter(likeness -> !likeness.passages().isEmpty())
                        .map(likeness -> beside(frame, text, likeness))
                        .toList(),
                steps);
    }

    private static String fieldOf(String problem) {
        return problem.startsWith("publication.truth.unticked") || problem.endsWith("missing.truth")
                ? "claim"
                : problem.startsWith("publication.truth") ? "against" : "work";
    }

    private Frame frame(Looking looking, boolean errors) {
        return words.frame(looking.request(), looking.lang(), looking.staff(), "publication.title")
                .at(PUBLICATION)
                .withErrors(errors);
    }

    private static List<Hidden> carried(String text) {
        return List.of(new Hidden("text", text));
    }

    private static Step truth(Frame frame, String text) {
        var fields = new ArrayList<Field>();
        var claims = OutputChecks.claims(text);
        if (!claims.isEmpty()) {
            var options = new ArrayList<Option>();
            for (var at = 0; at < claims.size(); at++) {
                options.add(new Option(Integer.toString(at), claims.get(at)));
            }
            fields.add(new ChoicesField(
                    "claim",
                    "claim",
                    t(frame, "publication.truth.claims"),
                    t(frame, "publication.truth.claims.hint"),
                    null,
                    true,
                    options,
                    List.of()));
        }
        fields.add(DeskWords.line(frame, "against", "publication.truth.against", "", null, true));
        var form = new Form(
                PUBLICATION + "/truth",
                carried(text),
                fields,
                List.of(Button.primary(t(frame, "publication.truth.done"))));
        return new Step(
                t(frame, "publication.truth"), claims.isEmpty() ? t(frame, "publication.truth.nothing") : "", form);
    }

    private static Step similarity(Frame frame, String text) {
        var form = new Form(
                PUBLICATION + "/similarity",
                carried(text),
                List.of(
                        DeskWords.line(frame, "title", "publication.work.title", "", null, false),
                        DeskWords.lines(frame, "work", "publication.work.text", "", null, false),
                        new FileField(
                                "file",
                                "file",
                                t(frame, "publication.work.file"),
                                t(frame, "publication.work.file.hint"),
                                null,
                                false,
                                ".txt",
                                List.of(),
                                false,
                                MOST_BYTES)),
                List.of(Button.primary(t(frame, "publication.compare"))));
        return new Step(t(frame, "publication.similarity"), t(frame, "publication.similarity.text"), form);
    }

    private SummaryList checks(Frame frame, String text) {
        return new SummaryList(List.of(
                new SummaryList.Row(
                        t(frame, "publication.truth"),
                        checks.latest(Kind.TRUTH, text)
                                .map(check -> who(check) + "\n" + check.note())
                                .orElse(t(frame, "publication.not-yet"))),
                new SummaryList.Row(
                        t(frame, "publication.similarity"),
                        checks.latest(Kind.SIMILARITY, text)
                                .map(check -> who(check) + "\n"
                                        + t(
                                                frame,
                                                "publication.similarity.result",
                                                check.compared(),
                                                check.longest(),
                                                check.share()))
                                .orElse(t(frame, "publication.not-yet")))));
    }

    private static String who(Check check) {
        return check.personName() + "　" + DeskWords.time(check.at());
    }

    private static Beside beside(Frame frame, String text, Likeness likeness) {
        return new Beside(
                likeness.work().title(),
                t(frame, "publication.likeness", likeness.longest(), likeness.share()),
                pieces(frame, text, likeness.passages(), Passage::start, Passage::end),
                pieces(frame, likeness.work().text(), likeness.passages(), Passage::workStart, Passage::workEnd));
    }

    private static List<Piece> pieces(
            Frame frame,
            String text,
            List<Passage> passages,
            ToIntFunction<Passage> start,
            ToIntFunction<Passage> end) {
        var ends = new TreeMap<Integer, Integer>();
        passages.forEach(passage -> ends.merge(start.applyAsInt(passage), end.applyAsInt(passage), Math::max));
        var pieces = new ArrayList<Piece>();
        var at = 0;
        for (var one : ends.entrySet()) {
            if (one.getValue() > at) {
                var from = Math.max(at, one.getKey());
                pieces.add(new Piece(text.substring(at, from), "", false));
                pieces.add(new Piece(
                        text.substring(from, one.getValue()),
                        t(frame, "publication.same"),
                        one.getValue() - one.getKey() >= 2 * Similarity.PASSAGE));
                at = one.getValue();
            }
        }
        pieces.add(new Piece(text.substring(at), "", false));
        return pieces;
    }
}
