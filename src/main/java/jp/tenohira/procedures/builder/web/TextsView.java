package jp.tenohira.procedures.builder.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.builder.Workbench.Opened;
import jp.tenohira.procedures.builder.copies.WorkingCopies.Overtaken;
import jp.tenohira.procedures.builder.document.DocumentPath;
import jp.tenohira.procedures.builder.document.FormDocument;
import jp.tenohira.procedures.builder.document.TextsOf;
import jp.tenohira.procedures.builder.pages.Part;
import jp.tenohira.procedures.builder.pages.TextsPage;
import jp.tenohira.procedures.builder.settings.Drawing;
import jp.tenohira.procedures.builder.web.FormTextsController.Asked;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Frames;
import jp.tenohira.ui.Messages;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Pager;
import jp.tenohira.ui.components.Tabs;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.TextField;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts the page of the texts together. */
@Component
class TextsView {

    private static final int SHOWN = 40;
    private static final int LONGEST = 4_000;
    private static final int SHORT = 60;

    private final Frames frames;
    private final Messages messages;

    TextsView(Frames frames, Messages messages) {
        this.frames = frames;
        this.messages = messages;
    }

    Notice saved(Lang lang) {
        return Notice.success("", messages.in(lang, "builder.texts.saved"));
    }

    ModelAndView overtaken(
            HttpServletRequest request,
            Lang lang,
            Opened opened,
            FormDocument typed,
            Asked asked,
            Overtaken overtaken) {
        var frame = frames.staff(request, lang, "", opened.staff().name());
        var told = List.of(Words.overtaken(frame, overtaken));
        return page(request, lang, opened, typed, asked, told, HttpStatus.CONFLICT);
    }

    ModelAndView page(
            HttpServletRequest request,
            Lang lang,
            Opened opened,
            FormDocument document,
            Asked asked,
            List<Notice> notices,
            HttpStatus status) {
        var title = messages.in(lang, "builder.tool.texts");
        var address = opened.address() + "/texts";
        var frame = frames.staff(request, lang, title, opened.staff().name()).at(address + asked.query());
        var all = TextsOf.all(document);
        var tabs = Arrays.stream(Lang.values())
                .filter(other -> other != Lang.JA)
                .map(other -> new Tabs.Tab(
                        other.ownName(),
                        address + "?to=" + other.code(),
                        other == asked.to(),
                        String.valueOf(missing(document, all, other))))
                .toList();
        var shown = all.stream()
                .skip((long) SHOWN * (asked.page() - 1))
                .limit(SHOWN)
                .map(path -> part(frame, document, path, asked.to()))
                .toList();
        var page = new TextsPage(
                frame,
                Words.way(frame, opened, title),
                notices,
                address,
                asked.query(),
                opened.copy().version(),
                new Tabs(frame.t("builder.texts.language"), tabs),
                shown,
                new Pager(
                        asked.page(),
                        (all.size() + SHOWN - 1) / SHOWN,
                        address + "?to=" + asked.to().code() + "&page={page}"));
        return BuilderPages.of("builder/texts", page, status);
    }

    private static long missing(FormDocument document, List<DocumentPath> texts, Lang lang) {
        return texts.stream()
                .filter(path -> !document.has(path.then(lang.code())))
                .count();
    }

    private static Part part(Frame frame, FormDocument document, DocumentPath path, Lang to) {
        return Part.languages(List.of(field(frame, document, path, Lang.JA), field(frame, document, path, to)));
    }

    private static Field field(Frame frame, FormDocument document, DocumentPath path, Lang lang) {
        var name = path + "." + lang.code();
        var text = document.at(path).path(lang.code()).asString("");
        var longText = document.at(path).path(Lang.JA.code()).asString("").length() > SHORT;
        return new TextField(
                Drawing.idOf(name),
                name,
                frame.t("builder.inLanguage", path, lang.ownName()),
                null,
                null,
                lang == Lang.JA,
                longText ? TextField.Kind.LONG : TextField.Kind.TEXT,
                text,
                "off",
                null,
                LONGEST);
    }
}
