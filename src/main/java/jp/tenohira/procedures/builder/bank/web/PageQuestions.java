package jp.tenohira.procedures.builder.bank.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.tenohira.procedures.builder.bank.EntryDocument;
import jp.tenohira.procedures.builder.document.Additions;
import jp.tenohira.procedures.builder.document.DocumentPath;
import jp.tenohira.procedures.builder.document.FormDocument;
import jp.tenohira.procedures.builder.document.Labels;
import jp.tenohira.procedures.builder.document.Moves;
import jp.tenohira.procedures.builder.document.Structure;
import jp.tenohira.procedures.builder.pages.Part;
import jp.tenohira.procedures.forms.definition.document.Bank;
import jp.tenohira.procedures.forms.definition.document.BankEntry;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.Option;

/** The questions of a page of the bank: ordered, added from the bank, taken out. */
final class PageQuestions {

    private static final Pattern ACT = Pattern.compile("(up|down|remove):questions\\[(\\d{1,3})]");
    private static final String ADD = "add:question";

    private PageQuestions() {}

    /** The document after a press of a button; the same when it was none of these. */
    static FormDocument after(FormDocument document, String act, String question, Bank bank) {
        var place = place(document, act);
        if (place.isPresent()) {
            return act.startsWith("remove")
                    ? Structure.removed(document, place.get()).document()
                    : Moves.of(document, place.get(), act.startsWith("up") ? -1 : 1)
                            .document();
        }
        return act.equals(ADD) && bank.find(BankEntry.QUESTIONS, question).isPresent()
                ? Additions.bankQuestion(document, DocumentPath.page(0), question, bank)
                        .document()
                : document;
    }

    private static Optional<DocumentPath> place(FormDocument document, String act) {
        var asked = ACT.matcher(act);
        return asked.matches()
                ? Optional.of(DocumentPath.question(0, Integer.parseInt(asked.group(2))))
                        .filter(document::has)
                : Optional.empty();
    }

    static List<Part> parts(Frame frame, BankEntry entry, FormDocument document, Bank bank) {
        var parts = new ArrayList<Part>();
        var questions = EntryDocument.parts(entry, document);
        for (var path : questions.subList(1, questions.size())) {
            var label = Labels.of(document, path, frame.lang());
            parts.add(new Part(
                    "question-" + path.index(),
                    label,
                    "",
                    Part.Layout.ROW,
                    List.of(),
                    List.of(),
                    List.of(),
                    acts(frame, path.index(), questions.size() - 1, label)));
        }
        var options = bank.entries(BankEntry.QUESTIONS).stream()
                .map(question -> new Option(question.name(), question.label(frame.lang())))
                .toList();
        parts.add(new Part(
                "question-new",
                frame.t("bank.page.add"),
                "",
                Part.Layout.ROW,
                List.of(new ChoiceField(
                        "question", "question", frame.t("bank.page.question"), null, null, false, options, "")),
                List.of(),
                List.of(),
                List.of(new Part.Action(
                        Button.secondary(frame.t("bank.page.add.do")).sending("do", ADD), ""))));
        return parts;
    }

    private static List<Part.Action> acts(Frame frame, int index, int of, String label) {
        var acts = new ArrayList<Part.Action>();
        if (index > 0) {
            acts.add(act(frame, "up", index, label));
        }
        if (index < of - 1) {
            acts.add(act(frame, "down", index, label));
        }
        if (of > 1) {
            acts.add(act(frame, "remove", index, label));
        }
        return acts;
    }

    private static Part.Action act(Frame frame, String verb, int index, String label) {
        var button = Button.tertiary(frame.t("builder.act." + verb));
        return new Part.Action(button.sending("do", verb + ":questions[" + index + "]"), label);
    }

    /** To the editors of the questions, and from there back to the page. */
    static List<Link> links(Frame frame, BankEntry entry, FormDocument document, DocumentPath here, String address) {
        return EntryDocument.parts(entry, document).stream()
                .filter(path -> entry.isPage() && !path.equals(here))
                .map(path -> new Link(
                        Labels.of(document, path, frame.lang()),
                        address + "/edit?at="
                                + path.toString().replace("[", "%5B").replace("]", "%5D")))
                .toList();
    }
}
