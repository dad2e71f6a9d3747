package jp.tenohira.assistant.web.desk;

import static jp.tenohira.assistant.web.desk.DeskWords.t;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tenohira.assistant.Finding;
import jp.tenohira.assistant.contests.ContestedFindings;
import jp.tenohira.assistant.gateway.Refusal;
import jp.tenohira.assistant.guideline.Guideline;
import jp.tenohira.assistant.pages.ChatPage.KeptBack;
import jp.tenohira.assistant.pages.DeskPage.Form;
import jp.tenohira.assistant.pages.DeskPage.Hidden;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.Option;
import org.jspecify.annotations.Nullable;

/** What was kept back: marked, with the articles, how to go on, and how to contest a false finding. */
public final class KeptBackView {

    private KeptBackView() {}

    /** What the desk itself says first to every model is not shown. */
    public static KeptBack of(Frame frame, Lang lang, Staff staff, Guideline guideline, Refusal.Blocked blocked) {
        var hidden = blocked.text().startsWith(Typed.INSTRUCTION.text())
                ? Math.min(blocked.text().length(), Typed.INSTRUCTION.text().length() + 1)
                : 0;
        var text = blocked.text().substring(hidden);
        var findings = blocked.inspection().findings().stream()
                .filter(finding -> finding.start() >= hidden)
                .map(finding -> new Finding(
                        finding.kind(), finding.start() - hidden, finding.end() - hidden, finding.confidence()))
                .toList();
        return of(frame, lang, staff, guideline, blocked.articles(), text, findings);
    }

    /** @param findings places in the text */
    public static KeptBack of(
            Frame frame,
            Lang lang,
            Staff staff,
            Guideline guideline,
            Set<Integer> articles,
            String text,
            List<Finding> findings) {
        return new KeptBack(
                MarkedText.pieces(text, findings, finding -> DeskWords.kind(frame, finding.kind())),
                AdviceView.of(frame, lang, guideline, articles, text, findings),
                staff.role().ofSection() ? contest(frame, text, findings) : null);
    }

    /** The articles by name, for a sentence. */
    public static String articles(Frame frame, Set<Integer> articles) {
        return articles.stream()
                .map(article -> t(frame, "article", article))
                .collect(Collectors.joining(t(frame, "separator")));
    }

    /** A finding is chosen by its kind and words; the same words found twice are one. */
    public static @Nullable Form contest(Frame frame, String text, List<Finding> findings) {
        var options = new ArrayList<Option>();
        findings.stream()
                .filter(Finding::blocks)
                .filter(finding -> options.stream()
                        .noneMatch(option -> option.value().equals(ContestedFindings.name(text, finding))))
                .forEach(finding -> options.add(new Option(
                        ContestedFindings.name(text, finding),
                        DeskWords.kind(frame, finding.kind()) + "　" + text.substring(finding.start(), finding.end()))));
        if (options.isEmpty()) {
            return null;
        }
        return new Form(
                DeskWords.CONTESTS,
                List.of(new Hidden("text", text)),
                List.of(
                        new ChoiceField(
                                "finding",
                                "finding",
                                t(frame, "contests.which"),
                                null,
                                null,
                                true,
                                options,
                                options.getFirst().value()),
                        DeskWords.line(frame, "reason", "contests.reason", "", null, true)),
                List.of(Button.secondary(t(frame, "contests.file"))));
    }
}
