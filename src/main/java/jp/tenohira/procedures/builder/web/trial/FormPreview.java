package jp.tenohira.procedures.builder.web.trial;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.builder.document.Block;
import jp.tenohira.procedures.builder.document.DocumentPath;
import jp.tenohira.procedures.builder.document.FormDocument;
import jp.tenohira.procedures.builder.pages.PreviewPage;
import jp.tenohira.procedures.builder.pages.PreviewPage.Shown;
import jp.tenohira.procedures.builder.web.BuilderPages;
import jp.tenohira.procedures.forms.definition.DefinitionRefused;
import jp.tenohira.procedures.forms.definition.FormDefinition;
import jp.tenohira.procedures.forms.definition.Page;
import jp.tenohira.procedures.forms.definition.Question;
import jp.tenohira.procedures.forms.definition.Sheet;
import jp.tenohira.procedures.forms.definition.document.DefinitionDocument;
import jp.tenohira.procedures.forms.definition.reading.DefinitionReader;
import jp.tenohira.procedures.forms.types.QuestionTypes;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.fields.Explanation;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Draws a page of a form as far as it can be read, whatever else is wrong with the form. All questions are shown, those with a
 * condition say so.
 */
@Component
public class FormPreview {

    /** Only our own pages may frame it; it runs no scripts and sends nothing. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
            + "frame-ancestors 'self'; base-uri 'none'; form-action 'none'";

    private final Frames frames;

    FormPreview(Frames frames) {
        this.frames = frames;
    }

    /**
     * @param address of the preview, which leads to its other pages and languages
     * @param in the language it is shown in; empty for that of who looks
     */
    public ModelAndView of(
            HttpServletRequest request,
            HttpServletResponse response,
            Lang lang,
            String in,
            String address,
            FormDocument document,
            DocumentPath path) {
        response.setHeader("Content-Security-Policy", POLICY);
        var page = page(request, in.isEmpty() ? lang : Lang.of(in), address, document, path);
        return BuilderPages.of("builder/preview", page, HttpStatus.OK);
    }

    private PreviewPage page(
            HttpServletRequest request, Lang lang, String address, FormDocument document, DocumentPath path) {
        var frame = frames.resident(request, lang, "");
        var definition = read(document);
        if (definition.isEmpty() || definition.get().pages().isEmpty()) {
            return new PreviewPage(
                    frame, "", frame.t("builder.preview.none"), Optional.empty(), List.of(), null, null, List.of());
        }
        var index = Math.min(pageOf(document, path), definition.get().pages().size() - 1);
        return page(frame, address, definition.get(), index);
    }

    private static PreviewPage page(Frame frame, String address, FormDefinition definition, int index) {
        var page = definition.pages().get(index);
        var lang = frame.lang();
        var caption = definition
                .groupOf(page)
                .map(group -> group.itemTitle().in(lang).replace("{number}", "1"))
                .orElse("");
        var fields = new ArrayList<Shown>();
        for (var question : page.questions()) {
            fields.add(shown(frame, page, question));
        }
        return new PreviewPage(
                frame,
                caption,
                page.title().in(lang),
                page.intro().map(intro -> intro.in(lang)),
                fields,
                index == 0 ? null : to(address, index - 1, lang),
                index == definition.pages().size() - 1 ? null : to(address, index + 1, lang),
                Arrays.stream(Lang.values())
                        .filter(other -> other != lang)
                        .map(other -> new Link(other.ownName(), to(address, index, other)))
                        .toList());
    }

    private static Shown shown(Frame frame, Page page, Question question) {
        var id = page.id() + "-" + question.id();
        var label = question.label().in(frame.lang());
        var note = question.when().isPresent() ? frame.t("builder.preview.when") : "";
        var type = question.type();
        if (!type.asks() && type.computes().isPresent()) {
            return new Shown(new Explanation(id, label, frame.t("builder.preview.calculated")), note);
        }
        return new Shown(
                type.field(new Sheet(
                        id, question, frame.lang(), _ -> Optional.empty(), Optional.empty(), Optional.empty(), null)),
                note);
    }

    /** The definition as far as it can be read; empty when it takes in what the question bank does not have. */
    private static Optional<FormDefinition> read(FormDocument document) {
        try {
            var taken = DefinitionDocument.takenIn("preview", document.at(DocumentPath.ROOT));
            return Optional.of(new DefinitionReader(QuestionTypes.BY_NAME, new ArrayList<>()).read(taken));
        } catch (DefinitionRefused refused) {
            return Optional.empty();
        }
    }

    private static int pageOf(FormDocument document, DocumentPath path) {
        if (path.parts().size() >= 2 && path.parts().getFirst().equals("pages")) {
            return Integer.parseInt(path.parts().get(1));
        }
        return path.kind() == DocumentPath.Kind.GROUP
                ? IntStream.range(0, document.size(DocumentPath.ROOT.then("pages")))
                        .filter(page -> Block.group(document, page)
                                .filter(path.last()::equals)
                                .isPresent())
                        .findFirst()
                        .orElse(0)
                : 0;
    }

    private static String to(String address, int page, Lang lang) {
        return address + "?at=pages%5B" + page + "%5D&in=" + lang.code();
    }
}
