package jp.tenohira.assistant.paper.web;

import static jp.tenohira.assistant.web.desk.DeskWords.PAPER;
import static jp.tenohira.assistant.web.desk.DeskWords.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.tenohira.assistant.pages.DeskPage;
import jp.tenohira.assistant.pages.DeskPage.Form;
import jp.tenohira.assistant.pages.DeskPage.Part;
import jp.tenohira.assistant.pages.InspectionPage.Piece;
import jp.tenohira.assistant.pages.PaperPage;
import jp.tenohira.assistant.paper.Paper;
import jp.tenohira.assistant.paper.Recognised;
import jp.tenohira.assistant.paper.Recognised.Doubt;
import jp.tenohira.assistant.paper.Unrecognised;
import jp.tenohira.assistant.web.desk.DeskWords;
import jp.tenohira.assistant.web.desk.PromptFields;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.fields.ConsentField;
import jp.tenohira.ui.fields.FileField;
import jp.tenohira.ui.fields.TextField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the page for paper together. */
@Component
class RecognitionView {

    private final DeskWords words;

    RecognitionView(DeskWords words) {
        this.words = words;
    }

    PaperPage empty(Frame frame, Staff staff, Optional<Unrecognised> missing) {
        var notices = missing
                .map(why -> Notice.warning(
                        t(frame, "paper.missing"),
                        t(
                                frame,
                                "paper.refused."
                                        + why.name().toLowerCase(Locale.ROOT).replace('_', '-'))))
                .stream()
                .toList();
        return new PaperPage(
                desk(frame, staff, List.of(), notices, List.of(sending(frame, "1", null))), List.of(), null);
    }

    PaperPage refused(Frame frame, Staff staff, String page, String why) {
        var problems = List.of(new Problem("file", why));
        return new PaperPage(
                desk(frame, staff, problems, List.of(), List.of(sending(frame, page, why))), List.of(), null);
    }

    PaperPage recognised(Frame frame, Staff staff, Recognised recognised) {
        var notice = recognised.doubts().isEmpty()
                ? Notice.info(t(frame, "paper.clear"), t(frame, "paper.clear.text"))
                : Notice.warning(
                        t(frame, "paper.doubtful", recognised.doubts().size()), t(frame, "paper.doubtful.text"));
        return new PaperPage(
                desk(
                        frame,
                        staff,
                        List.of(),
                        List.of(notice),
                        List.of(comparing(frame, recognised.text(), "", List.of()), sending(frame, "1", null))),
                pieces(frame, recognised),
                recognised.doubts().isEmpty() ? null : doubts(frame, recognised));
    }

    PaperPage notCompared(Frame frame, Staff staff, String text, String level, boolean compared) {
        var problems = new ArrayList<Problem>();
        if (text.isBlank()) {
            problems.add(new Problem("text", t(frame, "text.missing")));
        }
        if (!level.matches("[123]")) {
            problems.add(new Problem("level", t(frame, "level.missing")));
        }
        if (!compared) {
            problems.add(new Problem("compared", t(frame, "paper.compared.missing")));
        }
        return new PaperPage(
                desk(frame, staff, problems, List.of(), List.of(comparing(frame, text, level, problems))),
                List.of(),
                null);
    }

    private DeskPage desk(Frame frame, Staff staff, List<Problem> problems, List<Notice> notices, List<Part> parts) {
        return new DeskPage(frame, words.tabs(frame, staff, PAPER), problems, notices, parts);
    }

    private static Part sending(Frame frame, String page, @Nullable String error) {
        return DeskWords.part(frame, "paper.send", "paper.send.lead")
                .with(new Form(
                        PAPER,
                        List.of(),
                        List.of(
                                new FileField(
                                        "file",
                                        "file",
                                        t(frame, "paper.file"),
                                        t(frame, "paper.file.hint"),
                                        error,
                                        true,
                                        ".png,.jpg,.jpeg,.tif,.tiff,.pdf",
                                        List.of(),
                                        false,
                                        Paper.LARGEST),
                                DeskWords.number(frame, "page", "paper.page", page, null)),
                        List.of(Button.primary(t(frame, "paper.send.do")))));
    }

    private static Part comparing(Frame frame, String text, String level, List<Problem> problems) {
        return DeskWords.part(frame, "paper.compare", "paper.compare.lead")
                .with(new Form(
                        PAPER + "/compared",
                        List.of(),
                        List.of(
                                new TextField(
                                        "text",
                                        "text",
                                        t(frame, "paper.text"),
                                        null,
                                        PromptFields.error(problems, "text"),
                                        true,
                                        TextField.Kind.LONG,
                                        text,
                                        "off",
                                        null,
                                        null),
                                PromptFields.levels(
                                        frame, "level", "level", level, PromptFields.error(problems, "level"), true),
                                new ConsentField(
                                        "compared",
                                        "compared",
                                        t(frame, "paper.compared"),
                                        null,
                                        PromptFields.error(problems, "compared"),
                                        true,
                                        t(frame, "paper.compared.text"),
                                        false)),
                        List.of(Button.primary(t(frame, "paper.compare.do")))));
    }

    private static Table doubts(Frame frame, Recognised recognised) {
        return new Table(
                t(frame, "paper.doubts"),
                List.of(new Table.Column(t(frame, "paper.place")), new Table.Column(t(frame, "paper.why"))),
                recognised.doubts().stream()
                        .map(doubt -> new Table.Row(List.of(
                                new Table.Cell(recognised.text().substring(doubt.start(), doubt.end())),
                                new Table.Cell(why(frame, doubt)))))
                        .toList());
    }

    private static String why(Frame frame, Doubt doubt) {
        return t(
                frame,
                "paper.doubt." + doubt.why().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                doubt.known());
    }

    private static List<Piece> pieces(Frame frame, Recognised recognised) {
        var text = recognised.text();
        var cuts = new TreeSet<>(List.of(0, text.length()));
        recognised.doubts().forEach(doubt -> {
            cuts.add(doubt.start());
            cuts.add(doubt.end());
        });
        var pieces = new ArrayList<Piece>();
        for (var from : cuts.headSet(text.length())) {
            var until = cuts.higher(from);
            var here = recognised.doubts().stream()
                    .filter(doubt -> doubt.start() <= from && from < doubt.end())
                    .map(doubt -> t(
                            frame,
                            "paper.label."
                                    + doubt.why()
                                            .name()
                                            .toLowerCase(Locale.ROOT)
                                            .replace('_', '-')))
                    .distinct()
                    .collect(Collectors.joining(" "));
            pieces.add(new Piece(text.substring(from, until), here, false));
        }
        return pieces;
    }
}
