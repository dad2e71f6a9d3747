package jp.tenohira.assistant.web.guideline;

import static jp.tenohira.assistant.web.desk.DeskWords.t;
import static jp.tenohira.assistant.web.guideline.GuidelineController.PATH;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tenohira.assistant.FindingKind;
import jp.tenohira.assistant.admission.Admissions;
import jp.tenohira.assistant.admission.Admissions.Missing;
import jp.tenohira.assistant.admission.Question;
import jp.tenohira.assistant.admission.Questions;
import jp.tenohira.assistant.admission.Readings;
import jp.tenohira.assistant.admission.ShortTest;
import jp.tenohira.assistant.guideline.Guideline;
import jp.tenohira.assistant.guideline.GuidelineChanges;
import jp.tenohira.assistant.guideline.Rule;
import jp.tenohira.assistant.pages.DeskPage;
import jp.tenohira.assistant.pages.DeskPage.Form;
import jp.tenohira.assistant.pages.DeskPage.Part;
import jp.tenohira.assistant.pages.GuidelinePage;
import jp.tenohira.assistant.web.desk.DeskWords;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.Option;
import org.springframework.stereotype.Component;

/** Puts together the pages on which the guideline is read, confirmed and asked about. */
@Component
class GuidelineView {

    private final Guideline guideline;
    private final Readings readings;
    private final ShortTest test;
    private final Questions questions;
    private final Admissions admissions;
    private final DeskWords words;

    GuidelineView(
            Guideline guideline,
            Readings readings,
            ShortTest test,
            Questions questions,
            Admissions admissions,
            DeskWords words) {
        this.guideline = guideline;
        this.readings = readings;
        this.test = test;
        this.questions = questions;
        this.admissions = admissions;
        this.words = words;
    }

    GuidelinePage guideline(HttpServletRequest request, Lang lang, Staff staff) {
        var frame = words.frame(request, lang, staff, "guideline.title");
        var confirmed = readings.confirmedAt(staff.id());
        return new GuidelinePage(
                frame,
                words.tabs(frame, staff, PATH),
                t(frame, "guideline.version", guideline.version(), guideline.since()),
                notices(frame, staff),
                links(frame, staff),
                guideline.articles().stream()
                        .map(article -> new GuidelinePage.Article(
                                "article-" + article.number(),
                                t(frame, "article", article.number()) + "　"
                                        + article.title().in(lang),
                                article.text().in(lang),
                                enforced(frame, article.number())))
                        .toList(),
                confirmed.isPresent()
                        ? null
                        : new Form(
                                PATH + "/confirm",
                                List.of(),
                                List.of(),
                                List.of(Button.primary(t(frame, "guideline.confirm")))));
    }

    private List<Notice> notices(Frame frame, Staff staff) {
        var notices = new ArrayList<Notice>();
        var confirmed = readings.confirmedAt(staff.id());
        var passed = test.passedAt(staff.id());
        if (confirmed.isEmpty()) {
            readings.reminder(Readings.sectionOf(staff))
                    .ifPresent(reminder -> notices.add(Notice.warning(
                            t(frame, "guideline.reminded"),
                            t(frame, "guideline.reminded.text", reminder.by(), DeskWords.time(reminder.at())))));
        }
        if (confirmed.isPresent() && passed.isPresent()) {
            notices.add(Notice.success(
                    t(frame, "guideline.admitted"),
                    t(
                            frame,
                            "guideline.admitted.text",
                            DeskWords.time(confirmed.get()),
                            DeskWords.time(passed.get()))));
        } else {
            notices.add(Notice.info(
                    t(frame, "guideline.not-admitted"),
                    t(frame, confirmed.isEmpty() ? "guideline.not-admitted.reading" : "guideline.not-admitted.test")));
        }
        return notices;
    }

    private static List<Link> links(Frame frame, Staff staff) {
        var links = new ArrayList<Link>();
        links.add(new Link(t(frame, "test.title"), PATH + "/test"));
        links.add(new Link(t(frame, "versions.title"), PATH + "/versions"));
        if (staff.role() != Role.CLERK) {
            links.add(new Link(t(frame, "readings.title"), PATH + "/readings"));
        }
        if (GuidelineChanges.mayDecide(staff)) {
            links.add(new Link(t(frame, "proposal.title"), PATH + "/proposal"));
        }
        return links;
    }

    private String enforced(Frame frame, int article) {
        var rules = Arrays.stream(Rule.values())
                .filter(rule -> rule.article() == article)
                .map(rule -> t(frame, "rule." + word(rule))
                        + (guideline.current().resting().contains(rule) ? t(frame, "rule.rests") : ""))
                .collect(Collectors.joining(t(frame, "separator")));
        var kinds = Arrays.stream(FindingKind.values())
                .filter(kind -> kind.article() == article)
                .map(kind -> DeskWords.kind(frame, kind))
                .collect(Collectors.joining(t(frame, "separator")));
        var told = rules.isEmpty() ? "" : t(frame, "guideline.rules", rules);
        return kinds.isEmpty() ? told : told + "\n" + t(frame, "guideline.enforced", kinds);
    }

    static String word(Rule rule) {
        return rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    DeskPage test(HttpServletRequest request, Lang lang, Staff staff, List<String> answers, boolean incomplete) {
        var frame = words.frame(request, lang, staff, "test.title")
                .at(PATH + "/test")
                .withErrors(incomplete);
        var problems = new ArrayList<Problem>();
        var fields = new ArrayList<Field>();
        for (var at = 0; at < questions.all().size(); at++) {
            var answer = at < answers.size() ? answers.get(at) : "";
            var error = incomplete && answer.isEmpty() ? t(frame, "test.missing", at + 1) : null;
            if (error != null) {
                problems.add(new Problem("q" + (at + 1), error));
            }
            fields.add(question(lang, at + 1, questions.all().get(at), error, answer));
        }
        var lead = t(frame, "test.lead", questions.all().size(), questions.pass());
        var form = new Form(PATH + "/test", List.of(), fields, List.of(Button.primary(t(frame, "test.send"))));
        return new DeskPage(
                frame,
                words.tabs(frame, staff, PATH),
                problems,
                List.of(),
                List.of(Part.text("", lead).with(form)));
    }

    private static Field question(
            Lang lang, int number, Question question, @org.jspecify.annotations.Nullable String error, String answer) {
        var options = new ArrayList<Option>();
        for (var option = 0; option < question.options().size(); option++) {
            options.add(new Option(
                    Integer.toString(option + 1), question.options().get(option).in(lang)));
        }
        var name = "q" + number;
        return new ChoiceField(name, name, number + "　" + question.text().in(lang), null, error, true, options, answer);
    }

    DeskPage result(
            HttpServletRequest request, Lang lang, Staff staff, List<Integer> answers, ShortTest.Result result) {
        var frame = words.frame(request, lang, staff, "test.title").at(PATH + "/test");
        var told = t(frame, "test.correct", result.correct(), questions.all().size(), questions.pass());
        var notice = result.passed()
                ? Notice.success(t(frame, "test.passed"), told)
                        .leadingTo(List.of(new Link(t(frame, "guideline.title"), PATH)))
                : Notice.error(t(frame, "test.failed"), told)
                        .leadingTo(List.of(new Link(t(frame, "test.again"), PATH + "/test")));
        var parts = new ArrayList<Part>();
        for (var at = 0; at < questions.all().size(); at++) {
            var question = questions.all().get(at);
            var mark = t(frame, result.right().get(at) ? "test.right" : "test.wrong");
            parts.add(Part.text(
                    (at + 1) + "　" + question.text().in(lang),
                    mark + "\n"
                            + t(
                                    frame,
                                    "test.answer",
                                    question.options().get(answers.get(at)).in(lang))
                            + "\n" + question.explanation().in(lang) + t(frame, "test.article", question.article())));
        }
        return new DeskPage(frame, words.tabs(frame, staff, PATH), List.of(), List.of(notice), parts);
    }

    DeskPage tool(HttpServletRequest request, Lang lang, Staff staff, UUID token, boolean refused) {
        var frame = words.frame(request, lang, staff, "tool.title")
                .at(PATH + "/tools/" + token)
                .withErrors(refused);
        var missing = admissions.missing(staff);
        var answerer = admissions.answerer(token);
        var notices = new ArrayList<Notice>();
        if (answerer.isPresent()) {
            notices.add(
                    answerer.get().equals(staff.id())
                            ? Notice.success(t(frame, "tool.yours"), "")
                            : Notice.warning(t(frame, "tool.others"), ""));
        } else if (missing.contains(Missing.READING) || missing.contains(Missing.TEST)) {
            notices.add(Notice.warning(t(frame, "refused.not-admitted"), "")
                    .leadingTo(List.of(new Link(t(frame, "guideline.title"), PATH))));
        }
        var part = Part.text("", t(frame, "tool.lead", token));
        var form = new Form(
                PATH + "/tools/" + token, List.of(), List.of(), List.of(Button.primary(t(frame, "tool.answer"))));
        return new DeskPage(
                frame,
                words.tabs(frame, staff, PATH),
                List.of(),
                notices,
                List.of(answerer.isPresent() || !missing.isEmpty() ? part : part.with(form)));
    }
}
