package jp.tenohira.assistant.web.guideline;

import static jp.tenohira.assistant.web.desk.DeskWords.t;
import static jp.tenohira.assistant.web.guideline.GuidelineController.PATH;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tenohira.assistant.guideline.Guideline;
import jp.tenohira.assistant.guideline.Guideline.Article;
import jp.tenohira.assistant.guideline.GuidelineChanges;
import jp.tenohira.assistant.guideline.GuidelineChanges.Refused;
import jp.tenohira.assistant.guideline.Rule;
import jp.tenohira.assistant.pages.DeskPage;
import jp.tenohira.assistant.pages.DeskPage.Form;
import jp.tenohira.assistant.pages.DeskPage.Part;
import jp.tenohira.assistant.web.desk.DeskWords;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.TextField;
import jp.tenohira.ui.fields.YesNoField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form in which a new version is written: every article, one more, and the rules that may rest. */
@Component
class GuidelineProposalView {

    private final Guideline guideline;
    private final DeskWords words;

    GuidelineProposalView(Guideline guideline, DeskWords words) {
        this.guideline = guideline;
        this.words = words;
    }

    /** What the form has when it is opened: the version in force. */
    Map<String, String> now() {
        var typed = new HashMap<String, String>();
        guideline.articles().forEach(article -> {
            for (var lang : List.of(Lang.JA, Lang.EN)) {
                typed.put(name("title", article.number(), lang), article.title().in(lang));
                typed.put(name("text", article.number(), lang), article.text().in(lang));
            }
        });
        mayRest()
                .forEach(rule ->
                        typed.put(rule.name(), guideline.current().resting().contains(rule) ? "no" : "yes"));
        return typed;
    }

    /** The articles as typed; a further one at the end that is wholly empty is none. */
    List<Article> articles(Map<String, String> typed) {
        var articles = new ArrayList<Article>();
        for (var number = 1; number <= GuidelineChanges.MOST_ARTICLES; number++) {
            var titleJa = typed.getOrDefault(name("title", number, Lang.JA), "").strip();
            var titleEn = typed.getOrDefault(name("title", number, Lang.EN), "").strip();
            var textJa = typed.getOrDefault(name("text", number, Lang.JA), "").strip();
            var textEn = typed.getOrDefault(name("text", number, Lang.EN), "").strip();
            var empty = (titleJa + titleEn + textJa + textEn).isEmpty();
            if (empty && number > guideline.articles().size()) {
                break;
            }
            articles.add(new Article(number, Text.of(titleJa, titleEn), Text.of(textJa, textEn)));
        }
        return articles;
    }

    static Set<Rule> resting(Map<String, String> typed) {
        return mayRest().stream()
                .filter(rule -> "no".equals(typed.get(rule.name())))
                .collect(Collectors.toSet());
    }

    private static List<Rule> mayRest() {
        return Arrays.stream(Rule.values()).filter(Rule::mayRest).toList();
    }

    DeskPage page(
            HttpServletRequest request, Lang lang, Staff staff, Map<String, String> typed, @Nullable Refused why) {
        var frame = words.frame(request, lang, staff, "proposal.title")
                .at(PATH + "/proposal")
                .withErrors(why != null);
        var fields = new ArrayList<Field>();
        for (var number = 1; number <= guideline.articles().size() + 1; number++) {
            if (number <= GuidelineChanges.MOST_ARTICLES) {
                addArticle(frame, number, typed, fields);
            }
        }
        mayRest()
                .forEach(rule -> fields.add(new YesNoField(
                        rule.name(),
                        rule.name(),
                        t(frame, "proposal.rule", t(frame, "rule." + GuidelineView.word(rule))),
                        t(frame, "proposal.rule.hint"),
                        null,
                        true,
                        typed.getOrDefault(rule.name(), "yes"))));
        fields.add(DeskWords.lines(
                frame,
                "note",
                "proposal.note",
                typed.getOrDefault("note", ""),
                why == null ? null : word(frame, why),
                true));
        return new DeskPage(
                frame,
                words.tabs(frame, staff, PATH),
                why == null ? List.of() : List.of(new Problem("note", word(frame, why))),
                List.of(),
                List.of(Part.text("", t(frame, "proposal.lead"))
                        .with(new Form(
                                PATH + "/proposal",
                                List.of(),
                                fields,
                                List.of(Button.primary(t(frame, "proposal.send")))))));
    }

    static String word(Frame frame, Refused why) {
        return t(
                frame, "versions.refused." + why.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private void addArticle(Frame frame, int number, Map<String, String> typed, List<Field> fields) {
        var further = number > guideline.articles().size();
        for (var lang : List.of(Lang.JA, Lang.EN)) {
            for (var part : List.of("title", "text")) {
                var name = name(part, number, lang);
                fields.add(new TextField(
                        name,
                        name,
                        t(
                                frame,
                                part.equals("title") ? "proposal.heading" : "proposal.text",
                                number,
                                lang.code().toUpperCase(Locale.ROOT)),
                        null,
                        null,
                        !further,
                        part.equals("title") ? TextField.Kind.TEXT : TextField.Kind.LONG,
                        typed.getOrDefault(name, ""),
                        "off",
                        null,
                        part.equals("title") ? GuidelineChanges.LONGEST_TITLE : GuidelineChanges.LONGEST_TEXT));
            }
        }
    }

    private static String name(String part, int number, Lang lang) {
        return part + "-" + number + "-" + lang.code();
    }
}
