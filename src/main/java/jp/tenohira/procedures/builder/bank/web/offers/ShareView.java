package jp.tenohira.procedures.builder.bank.web.offers;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.builder.Workbench.Opened;
import jp.tenohira.procedures.builder.bank.BankEntries;
import jp.tenohira.procedures.builder.bank.pages.BankPage;
import jp.tenohira.procedures.builder.bank.pages.BankPage.Block;
import jp.tenohira.procedures.builder.bank.pages.BankPage.Deed;
import jp.tenohira.procedures.builder.bank.web.BankDesk;
import jp.tenohira.procedures.builder.copies.WorkingCopies.Overtaken;
import jp.tenohira.procedures.builder.document.DocumentPath;
import jp.tenohira.procedures.builder.document.FormDocument;
import jp.tenohira.procedures.builder.document.Labels;
import jp.tenohira.procedures.builder.web.BuilderPages;
import jp.tenohira.procedures.builder.web.OutlineEntries;
import jp.tenohira.procedures.builder.web.Words;
import jp.tenohira.procedures.forms.definition.document.BankEntry;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.Option;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Draws the page on which a part of a form is shared with other forms. */
@Component
class ShareView {

    private final BankDesk desk;
    private final BankEntries bank;

    ShareView(BankDesk desk, BankEntries bank) {
        this.desk = desk;
        this.bank = bank;
    }

    /** The entries that can stand for a part: of its kind, questions also of its type. */
    List<BankEntry> joinable(FormDocument document, DocumentPath part) {
        var page = part.kind() == DocumentPath.Kind.PAGE;
        var type = document.effective(part).path("type");
        return bank.current().entries(page ? BankEntry.PAGES : BankEntry.QUESTIONS).stream()
                .filter(entry -> page || entry.content().path("type").equals(type))
                .toList();
    }

    Notice overtaken(HttpServletRequest request, Lang lang, Opened opened, Overtaken overtaken) {
        return Words.overtaken(desk.frame(request, lang, opened.staff(), ""), overtaken);
    }

    /** @param wrong whether the button was pressed without an entry */
    ModelAndView page(
            HttpServletRequest request,
            Lang lang,
            Opened opened,
            DocumentPath part,
            boolean wrong,
            List<Notice> notices,
            HttpStatus status) {
        var document = opened.copy().document();
        var title = desk.text(lang, "share.title", Labels.of(document, part, lang));
        var address = OutlineEntries.address(opened.address() + "/share", part);
        var frame = desk.frame(request, lang, opened.staff(), title)
                .withErrors(wrong)
                .at(address);
        var blocks = new ArrayList<Block>();
        var entries = joinable(document, part);
        var version = opened.copy().version();
        blocks.add(
                entries.isEmpty()
                        ? Block.table(desk.text(lang, "share.link"), desk.text(lang, "share.link.none"))
                        : Block.deed(
                                desk.text(lang, "share.link"),
                                desk.text(lang, "share.link.text"),
                                new Deed(
                                        address,
                                        version,
                                        List.of(entry(lang, entries, wrong)),
                                        List.of(Button.primary(desk.text(lang, "share.link.do"))
                                                .sending("do", "link")))));
        blocks.add(Block.deed(
                desk.text(lang, "share.keep"),
                desk.text(lang, "share.keep.text"),
                new Deed(
                        address,
                        version,
                        List.of(),
                        List.of(Button.secondary(desk.text(lang, "share.keep.do"))
                                .sending("do", "keep")))));
        var page = new BankPage(
                frame,
                Words.way(frame, opened, title),
                wrong
                        ? new ErrorSummary(List.of(new Problem("entry", desk.text(lang, "share.link.choose"))))
                        : ErrorSummary.NONE,
                notices,
                desk.text(lang, "share.lead"),
                List.of(),
                null,
                blocks);
        return BuilderPages.of("builder/bank", page, status);
    }

    private Field entry(Lang lang, List<BankEntry> entries, boolean wrong) {
        return new ChoiceField(
                "entry",
                "entry",
                desk.text(lang, "share.link.entry"),
                null,
                wrong ? desk.text(lang, "share.link.choose") : null,
                true,
                entries.stream()
                        .map(entry -> new Option(entry.name(), entry.label(lang)))
                        .toList(),
                "");
    }
}
