package jp.tenohira.assistant.web.marks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import jp.tenohira.assistant.evidence.Borne;
import jp.tenohira.assistant.evidence.Checked;
import jp.tenohira.assistant.evidence.Passage;
import jp.tenohira.assistant.evidence.Verdict;
import jp.tenohira.assistant.outputs.AnswerMarks;
import jp.tenohira.assistant.pages.DeskPage.Form;
import jp.tenohira.assistant.pages.DeskPage.Hidden;
import jp.tenohira.assistant.pages.KnowledgePage.Said;
import jp.tenohira.assistant.pages.MarkedAnswer;
import jp.tenohira.assistant.pages.MarkedAnswer.Ground;
import jp.tenohira.assistant.pages.MarkedAnswer.Mark;
import jp.tenohira.assistant.pages.MarkedAnswer.Sentence;
import jp.tenohira.assistant.pages.MarkedAnswer.Source;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.fields.ChoicesField;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.Option;
import org.jspecify.annotations.Nullable;

/** Verdicts in words, and the form by which a generated text leaves the desk. */
public final class AnswerView {

    /** Where an answer is taken. */
    public static final String TAKE = "/staff/assistant/answers/take";

    private static final int LONGEST_EXCERPT = 160;
    private static final Pattern LARGE = Pattern.compile("(?<![0-9./-])[0-9]{4,15}(?=[^-0-9年./:、\\s])");
    private static final Pattern CITED = Pattern.compile("\\[([0-9]{1,2})]");

    private AnswerView() {}

    /** An answer in a conversation, with its way out. */
    public static MarkedAnswer of(
            Frame frame, UUID use, String answer, List<Checked> checked, List<Passage> passages, List<Source> sources) {
        return marked(frame, checked, passages, sources)
                .leaving(take(
                        frame,
                        use,
                        answer,
                        options(AnswerMarks.unsupported(checked).values()),
                        null));
    }

    /** A generated text with its verdicts. */
    public static MarkedAnswer marked(
            Frame frame, List<Checked> checked, List<Passage> passages, List<Source> sources) {
        return new MarkedAnswer(
                checked.stream().map(one -> sentence(frame, one, passages)).toList(),
                t(
                        frame,
                        "told",
                        count(checked, Verdict.SUPPORTED),
                        count(checked, Verdict.CONTRADICTED),
                        count(checked, Verdict.NOT_FOUND),
                        count(checked, Verdict.NOT_CHECKABLE)),
                sources,
                null);
    }

    /** Asks to tick what was not found, and takes the text. */
    public static Form take(Frame frame, UUID use, String answer, List<Option> open, @Nullable String error) {
        return new Form(
                TAKE,
                List.of(new Hidden("origin", use.toString()), new Hidden("text", answer)),
                ticks(frame, "tick-" + use, open, error),
                List.of(
                        Button.secondary(t(frame, "copy")).sending("way", "copy"),
                        Button.secondary(t(frame, "file")).sending("way", "file")));
    }

    /** The checkboxes; none where every sentence is borne out. */
    public static List<Field> ticks(Frame frame, String id, List<Option> open, @Nullable String error) {
        return open.isEmpty()
                ? List.of()
                : List.of(new ChoicesField(
                        id, "tick", t(frame, "tick"), t(frame, "tick.hint"), error, true, open, List.of()));
    }

    /** Sentences to tick, each by its digest. */
    public static List<Option> options(Iterable<Checked> unsupported) {
        var options = new ArrayList<Option>();
        unsupported.forEach(one -> options.add(new Option(
                jp.tenohira.assistant.outputs.TextDigest.of(one.text()),
                one.text().strip())));
        return options;
    }

    private static Sentence sentence(Frame frame, Checked checked, List<Passage> passages) {
        var body = checked.text().stripTrailing();
        return new Sentence(
                said(body, passages),
                checked.text().substring(body.length()),
                body.isBlank() ? null : mark(frame, checked),
                checked.values().stream().map(value -> ground(frame, value)).toList());
    }

    private static Ground ground(Frame frame, Borne value) {
        var passage = value.passage();
        var word = passage == null
                ? t(frame, "ground.nowhere")
                : value.contradicted()
                        ? t(frame, "ground.instead", grouped(value.instead()))
                        : t(frame, "ground.found");
        var excerpt = value.excerpt();
        return new Ground(
                grouped(value.words()),
                word,
                passage == null ? null : new Said(passage.name(), passage.href()),
                excerpt.length() > LONGEST_EXCERPT ? excerpt.substring(0, LONGEST_EXCERPT) + "…" : excerpt);
    }

    private static Mark mark(Frame frame, Checked checked) {
        return switch (checked.verdict()) {
            case SUPPORTED -> new Mark("said__mark said__mark--supported", "●", t(frame, "supported"));
            case CONTRADICTED ->
                new Mark(
                        "said__mark said__mark--contradicted",
                        "×",
                        t(
                                frame,
                                "contradicted",
                                joined(
                                        frame,
                                        checked.values().stream()
                                                .filter(Borne::contradicted)
                                                .map(Borne::words)
                                                .distinct()
                                                .toList())));
            case NOT_FOUND ->
                new Mark(
                        "said__mark said__mark--missing",
                        "▲",
                        checked.missing().isEmpty()
                                ? t(frame, "apart")
                                : t(frame, "missing", joined(frame, checked.missing())));
            case NOT_CHECKABLE -> new Mark("said__mark said__mark--unchecked", "○", unchecked(frame, checked));
        };
    }

    private static String joined(Frame frame, List<String> words) {
        return grouped(String.join(frame.t("assistant.separator"), words));
    }

    /** Amounts as people write them; they were read without their commas. */
    private static String grouped(String words) {
        return LARGE.matcher(words).replaceAll(found -> "%,d".formatted(Long.valueOf(found.group())));
    }

    private static String unchecked(Frame frame, Checked checked) {
        var why = checked.why();
        return why == null
                ? t(frame, "unchecked")
                : t(frame, "why." + why.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Cut at the numbers it cites; a number without a passage leads nowhere. */
    private static List<Said> said(String text, List<Passage> passages) {
        var said = new ArrayList<Said>();
        var at = 0;
        var numbers = CITED.matcher(text);
        while (numbers.find()) {
            var number = Integer.parseInt(numbers.group(1));
            said.add(new Said(text.substring(at, numbers.start()), null));
            said.add(new Said(
                    numbers.group(),
                    passages.stream()
                            .filter(passage -> passage.number() == number)
                            .map(Passage::href)
                            .findFirst()
                            .orElse(null)));
            at = numbers.end();
        }
        said.add(new Said(text.substring(at), null));
        return said;
    }

    private static long count(List<Checked> checked, Verdict verdict) {
        return checked.stream()
                .filter(one -> one.verdict() == verdict && !one.text().isBlank())
                .count();
    }

    private static String t(Frame frame, String key, Object... args) {
        return frame.t("assistant.evidence." + key, args);
    }
}
