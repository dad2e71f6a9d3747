package jp.tenohira.procedures.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.Form;
import jp.tenohira.procedures.forms.definition.Group;
import jp.tenohira.procedures.forms.definition.Page;
import jp.tenohira.procedures.paper.pages.PaperForm;
import jp.tenohira.procedures.paper.pages.PaperForm.Line;
import jp.tenohira.procedures.paper.pages.PaperForm.Part;

/** Draws a definition as a paper form. */
final class PaperForms {

    private static final Lang LANG = Lang.JA;
    /** Items of a group that stand in the form itself; more go onto the continuation sheet. */
    private static final int ITEMS_IN_THE_FORM = 2;

    private PaperForms() {}

    static PaperForm of(Form form, String city, String section, String link) {
        var definition = form.definition();
        var conditions = new ConditionWords(definition);
        var parts = new ArrayList<Part>();
        var sheets = new ArrayList<Part>();
        for (var page : definition.pages()) {
            var group = definition.groupOf(page);
            if (group.isEmpty()) {
                parts.add(part(page, page.title().in(LANG), conditions, false));
            } else if (isFirst(definition.pages(), page)) {
                group(group.get(), pagesOf(definition.pages(), page), conditions, parts, sheets);
            }
        }
        parts.addAll(sheets);
        return new PaperForm(
                city,
                definition.title().in(LANG),
                definition.summary().in(LANG),
                words(definition.legalBasis()),
                section,
                form.procedure() + " / v" + form.version(),
                link,
                words(definition.needs()),
                parts);
    }

    private static boolean isFirst(List<Page> pages, Page page) {
        return pagesOf(pages, page).getFirst().equals(page);
    }

    private static List<Page> pagesOf(List<Page> pages, Page page) {
        return pages.stream().filter(one -> one.group().equals(page.group())).toList();
    }

    private static void group(
            Group group, List<Page> pages, ConditionWords conditions, List<Part> parts, List<Part> sheets) {
        var inTheForm = Math.min(group.max(), Math.max(group.min(), ITEMS_IN_THE_FORM));
        for (int number = 1; number <= inTheForm; number++) {
            for (var page : pages) {
                parts.add(part(page, heading(group, page, Integer.toString(number)), conditions, false));
            }
        }
        if (group.max() > inTheForm) {
            var first = true;
            for (var page : pages) {
                var sheet = part(page, "続紙 " + heading(group, page, "(　　)"), conditions, first);
                sheets.add(first ? withIntro(sheet, group, inTheForm) : sheet);
                first = false;
            }
        }
    }

    private static Part withIntro(Part part, Group group, int inTheForm) {
        var intro = "「%s」が%dを超えるときは、この用紙を必要な枚数だけ写して記入してください(%dまで)。番号も記入してください。"
                .formatted(group.title().in(LANG), inTheForm, group.max());
        return new Part(part.heading(), part.condition(), intro, part.sheet(), part.lines());
    }

    /** The item's own title may count; what else it may say depends on answers. */
    private static String heading(Group group, Page page, String number) {
        var item = group.itemTitle().in(LANG);
        var title = item.contains("{number}")
                ? item.replace("{number}", number).replaceAll("\\{[^}]*}", "")
                : group.title().in(LANG) + " " + number;
        return title + "：" + page.title().in(LANG);
    }

    private static Part part(Page page, String heading, ConditionWords conditions, boolean sheet) {
        var lines = page.questions().stream()
                .map(question -> Blanks.line(question, conditions.of(question.when())))
                .filter(PaperForms::standsOnPaper)
                .toList();
        return new Part(
                heading,
                conditions.of(page.when()),
                Optional.ofNullable(page.intro().map(text -> text.in(LANG)).orElse(null))
                        .orElse(""),
                sheet,
                lines);
    }

    /** What the city hall computes from the answers is left to it. */
    private static boolean standsOnPaper(Line line) {
        return line.blank() != PaperForm.Blank.COMPUTED;
    }

    private static List<String> words(List<Text> texts) {
        return texts.stream().map(text -> text.in(LANG)).toList();
    }
}
