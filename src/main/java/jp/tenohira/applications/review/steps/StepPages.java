package jp.tenohira.applications.review.steps;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tenohira.applications.CaseOutcome;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.casefile.Casefiles;
import jp.tenohira.applications.casefile.Flag;
import jp.tenohira.applications.casefile.MoveRequest;
import jp.tenohira.applications.checks.Finding;
import jp.tenohira.applications.checks.Findings;
import jp.tenohira.applications.desk.CaseWords;
import jp.tenohira.applications.review.pages.StepPage;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.forms.AnswerPath;
import jp.tenohira.procedures.forms.Answers;
import jp.tenohira.procedures.forms.Forms;
import jp.tenohira.procedures.forms.ShownSection;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pages on which a case is sent back or decided. */
@Component
class StepPages {

    private static final int LONGEST_FLAG = 500;

    private final Casefiles casefiles;
    private final Forms forms;
    private final Findings findings;
    private final StepForms steps;

    StepPages(Casefiles casefiles, Forms forms, Findings findings, StepForms steps) {
        this.casefiles = casefiles;
        this.forms = forms;
        this.findings = findings;
        this.steps = steps;
    }

    /**
     * The answers marked to be mended, with the words to the resident, by path.
     *
     * @param words null before anything was typed: then the findings are marked
     */
    record Marked(@Nullable Map<String, String> words) {

        static Marked fromFindings() {
            return new Marked(null);
        }

        static Marked typed(Map<String, String[]> posted) {
            var words = new LinkedHashMap<String, String>();
            for (var path : posted.getOrDefault("mark", new String[0])) {
                if (AnswerPath.isWritten(path) && words.size() < 200) {
                    words.put(
                            path,
                            Stream.of(posted.getOrDefault("why-" + path, new String[] {""}))
                                    .findFirst()
                                    .orElse("")
                                    .strip());
                }
            }
            return new Marked(words);
        }

        boolean incomplete() {
            return words == null
                    || words.isEmpty()
                    || words.values().stream().anyMatch(word -> word.isEmpty() || word.length() > LONGEST_FLAG);
        }
    }

    /** The marked answers as flags; words of checks that were left as they are keep all their languages. */
    List<Flag> flags(Asking asking, Marked marked) {
        var found = findings.of(asking.casefile().id());
        var residents = residents(asking.casefile());
        return marked.words() == null
                ? List.of()
                : marked.words().entrySet().stream()
                        .map(mark -> said(AnswerPath.parse(mark.getKey()), found)
                                .filter(text -> text.in(residents).equals(mark.getValue()))
                                .map(text -> new Flag(mark.getKey(), text))
                                .orElseGet(() -> Flag.typed(mark.getKey(), mark.getValue(), residents)))
                        .toList();
    }

    /** In which language staff write to the resident. */
    private static Lang residents(Casefile casefile) {
        return Lang.of(casefile.language()).ofStaff();
    }

    /** What the checks say of an answer, one under the other; empty when they say nothing. */
    private static Optional<Text> said(AnswerPath path, List<Finding> found) {
        var reasons = found.stream()
                .filter(finding ->
                        path.holds(new AnswerPath(List.of(finding.path().split("/", -1)))))
                .map(Finding::reason)
                .distinct()
                .toList();
        if (reasons.isEmpty()) {
            return Optional.empty();
        }
        var byLang = new EnumMap<Lang, String>(Lang.class);
        for (var lang : Lang.values()) {
            if (reasons.stream().allMatch(reason -> reason.has(lang))) {
                byLang.put(lang, reasons.stream().map(reason -> reason.in(lang)).collect(Collectors.joining("\n")));
            }
        }
        return Optional.of(new Text(byLang));
    }

    static Optional<CaseOutcome> outcome(String typed) {
        return Stream.of(CaseOutcome.values())
                .filter(outcome -> outcome.name().equals(typed))
                .findFirst();
    }

    StepPage sendBack(Asking asking, Marked marked, boolean refused) {
        var frame = steps.frame(asking, "send-back").withErrors(refused);
        var problems = new ArrayList<Problem>();
        var reason = asking.asked().getOrDefault("reason", refused ? "" : frame.t("review.send-back.reason.usual"));
        String reasonError = null;
        if (refused && (reason.isBlank() || reason.length() > MoveRequest.LONGEST_REASON)) {
            reasonError = frame.t("review.refused.reason");
            problems.add(new Problem("reason", reasonError));
        }
        var sections = sections(asking, marked);
        if (refused && marked.incomplete()) {
            var first = sections.stream()
                    .flatMap(section -> section.marks().stream())
                    .filter(mark -> mark.marked()
                            && (mark.reason().isBlank() || mark.reason().length() > LONGEST_FLAG))
                    .findFirst();
            problems.add(first.map(
                            mark -> new Problem(mark.id() + "-why", frame.t("review.refused.mark", mark.label())))
                    .orElse(new Problem("marks", frame.t("review.refused.marks"))));
        }
        return steps.page(
                asking,
                frame,
                "send-back",
                frame.t("review.send-back.intro"),
                problems,
                List.of(StepForms.reason(frame, "send-back", reason, reasonError, true)),
                sections);
    }

    StepPage decide(Asking asking, String outcome, String reason, boolean refused) {
        var frame = steps.frame(asking, "decide").withErrors(refused);
        var problems = new ArrayList<Problem>();
        String outcomeError = null;
        String reasonError = null;
        if (refused && outcome(outcome).isEmpty()) {
            outcomeError = frame.t("review.refused.outcome");
            problems.add(new Problem("outcome", outcomeError));
        }
        if (refused && (reason.isBlank() ? outcome.equals("REFUSE") : reason.length() > MoveRequest.LONGEST_REASON)) {
            reasonError = frame.t("review.refused.reason");
            problems.add(new Problem("reason", reasonError));
        }
        var options = Stream.of(CaseOutcome.values())
                .map(value -> new Option(value.name(), CaseWords.outcome(frame, value)))
                .toList();
        return steps.page(
                asking,
                frame,
                "decide",
                frame.t("review.decide.intro"),
                problems,
                List.of(
                        new ChoiceField(
                                "outcome",
                                "outcome",
                                frame.t("review.decide.outcome"),
                                null,
                                outcomeError,
                                true,
                                options,
                                outcome),
                        StepForms.reason(frame, "decide", reason, reasonError, false)),
                List.of());
    }

    private List<StepPage.MarkSection> sections(Asking asking, Marked marked) {
        var casefile = asking.casefile();
        var version = casefiles.currentVersion(casefile);
        var found = findings.of(casefile.id());
        return forms
                .version(casefile.procedure(), version.formVersion())
                .asOf(casefile.submittedAt())
                .show(Answers.fromJson(version.answers()), asking.lang())
                .stream()
                .map(section -> new StepPage.MarkSection(
                        section.title(),
                        section.caption().orElse(""),
                        section.lines().stream()
                                .map(row -> mark(row, marked, found, residents(casefile)))
                                .toList()))
                .toList();
    }

    private static StepPage.Mark mark(ShownSection.Line row, Marked marked, List<Finding> found, Lang residents) {
        var path = row.path().toString();
        var words = marked.words() != null
                ? marked.words().get(path)
                : said(row.path(), found).map(text -> text.in(residents)).orElse(null);
        return new StepPage.Mark(
                path,
                "mark-" + row.path().htmlId(),
                row.label(),
                row.text(),
                words != null,
                words == null ? "" : words);
    }
}
