package jp.tenohira.procedures.builder.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.builder.Workbench.Opened;
import jp.tenohira.procedures.builder.bank.BankEntries;
import jp.tenohira.procedures.builder.copies.WorkingCopies.Overtaken;
import jp.tenohira.procedures.builder.document.DocumentPath;
import jp.tenohira.procedures.builder.pages.AddPage;
import jp.tenohira.procedures.builder.settings.TypeSettings;
import jp.tenohira.procedures.builder.web.AddController.Wanted;
import jp.tenohira.procedures.forms.definition.document.BankEntry;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.Option;
import jp.tenohira.ui.fields.TextField;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts the page together on which a part is added. */
@Component
class AddView {

    private static final int LONGEST = 200;

    private final Frames frames;
    private final Messages messages;
    private final BankEntries bank;

    AddView(Frames frames, Messages messages, BankEntries bank) {
        this.bank = bank;
        this.frames = frames;
        this.messages = messages;
    }

    ModelAndView page(
            HttpServletRequest request,
            Lang lang,
            Opened opened,
            Wanted wanted,
            boolean labelMissing,
            List<Overtaken> overtaken,
            HttpStatus status) {
        var what = what(wanted.to());
        var title = messages.in(lang, "builder.add." + what);
        var frame = frames.staff(request, lang, title, opened.staff().name()).withErrors(labelMissing);
        var missing = frame.t("builder.add.wrong");
        var fields = new ArrayList<Field>();
        fields.add(new TextField(
                "label",
                "label",
                frame.t("builder.add." + what + ".label"),
                frame.t("builder.add." + what + ".hint"),
                labelMissing ? missing : null,
                true,
                TextField.Kind.TEXT,
                wanted.label(),
                "off",
                null,
                LONGEST));
        if (what.equals("question")) {
            fields.add(types(frame, wanted));
            fields.add(bank(frame, BankEntry.QUESTIONS, wanted));
        } else if (what.equals("page") || what.equals("pageOfGroup")) {
            fields.add(bank(frame, BankEntry.PAGES, wanted));
        }
        var page = new AddPage(
                frame,
                Words.way(frame, opened, title),
                labelMissing ? new ErrorSummary(List.of(new Problem("label", missing))) : ErrorSummary.NONE,
                overtaken.stream().map(step -> Words.overtaken(frame, step)).toList(),
                opened.address(),
                wanted.to(),
                opened.copy().version(),
                fields);
        return BuilderPages.of("builder/add", page, status);
    }

    private static String what(String to) {
        return switch (to) {
            case "pages" -> "page";
            case "groups" -> "group";
            case "tables" -> "table";
            case "checks" -> "check";
            default ->
                DocumentPath.parse(to)
                                .filter(path -> path.kind() == DocumentPath.Kind.GROUP)
                                .isPresent()
                        ? "pageOfGroup"
                        : "question";
        };
    }

    private static Field types(Frame frame, Wanted wanted) {
        var options = TypeSettings.names().stream()
                .map(type -> new Option(type, frame.t("builder.type." + type)))
                .toList();
        return new ChoiceField(
                "type",
                "type",
                frame.t("builder.setting.type"),
                frame.t("builder.add.type.hint"),
                null,
                true,
                options,
                wanted.type());
    }

    private Field bank(Frame frame, String kind, Wanted wanted) {
        var options = bank.current().entries(kind).stream()
                .map(entry -> new Option(entry.name(), entry.label(frame.lang())))
                .toList();
        return new ChoiceField(
                "bank",
                "bank",
                frame.t("builder.add.bank"),
                frame.t("builder.add.bank.hint"),
                null,
                false,
                options,
                wanted.bank());
    }
}
