package jp.tenohira.procedures.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.definition.FormDefinition;
import jp.tenohira.procedures.forms.definition.Question;

/**
 * A condition in the words of a paper form: 「本人が申請しますか」が「いいえ」の方だけ. What is too intricate for a phrase names the questions it depends
 * on, so that the reader at least knows which answers to look at.
 */
final class ConditionWords {

    private static final String NAME = "(?:[A-Za-z]\\w*\\.)?([A-Za-z]\\w*)";
    private static final Pattern YES = Pattern.compile(NAME + "(?: == true)?");
    private static final Pattern NO = Pattern.compile("!" + NAME + "|" + NAME + " == false");
    private static final Pattern EQUAL = Pattern.compile(NAME + " (==|!=) [\"']([^\"']*)[\"']");
    private static final Pattern AMONG = Pattern.compile(NAME + " in \\[([^\\]]*)]");
    private static final Pattern CHOSEN = Pattern.compile("[\"']([^\"']*)[\"'] in " + NAME);
    private static final Pattern COMPARED = Pattern.compile(NAME + " (>=|>|<=|<) ([0-9]+)");
    private static final Pattern ANY_NAME = Pattern.compile("[A-Za-z]\\w*");

    private final Map<String, Question> questions = new HashMap<>();

    ConditionWords(FormDefinition definition) {
        definition.pages().forEach(page -> page.questions().forEach(one -> questions.put(one.id(), one)));
    }

    String of(Optional<String> condition) {
        return condition.map(this::words).orElse("");
    }

    private String words(String condition) {
        var either = condition.split("\\|\\|", -1);
        var phrases = new ArrayList<String>();
        for (var one : either) {
            var all = new ArrayList<String>();
            for (var part : one.split("&&", -1)) {
                var phrase = phrase(part.strip());
                if (phrase.isEmpty()) {
                    return depending(condition);
                }
                all.add(phrase.get());
            }
            phrases.add(String.join("、かつ", all));
        }
        return String.join("、または", phrases) + "方だけ記入";
    }

    private Optional<String> phrase(String part) {
        var yes = YES.matcher(part);
        if (yes.matches()) {
            return answered(yes.group(1), "「はい」の");
        }
        var no = NO.matcher(part);
        if (no.matches()) {
            return answered(no.group(1) == null ? no.group(2) : no.group(1), "「いいえ」の");
        }
        var equal = EQUAL.matcher(part);
        if (equal.matches()) {
            var option = option(equal.group(1), equal.group(3));
            return equal.group(2).equals("==")
                    ? option.flatMap(label -> answered(equal.group(1), "「" + label + "」の"))
                    : option.flatMap(label -> answered(equal.group(1), "「" + label + "」でない"));
        }
        var chosen = CHOSEN.matcher(part);
        if (chosen.matches()) {
            return option(chosen.group(2), chosen.group(1))
                    .flatMap(label -> Optional.ofNullable(questions.get(chosen.group(2)))
                            .map(asked -> "「" + label(asked) + "」で「" + label + "」を選んだ"));
        }
        return among(AMONG.matcher(part)).or(() -> compared(COMPARED.matcher(part)));
    }

    private Optional<String> among(Matcher among) {
        if (!among.matches()) {
            return Optional.empty();
        }
        var labels = List.of(among.group(2).split(",", -1)).stream()
                .map(value -> value.strip().replaceAll("^[\"']|[\"']$", ""))
                .map(value -> option(among.group(1), value))
                .toList();
        return labels.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : answered(
                        among.group(1),
                        labels.stream()
                                        .map(label -> "「" + label.orElse("") + "」")
                                        .collect(Collectors.joining())
                                + "のいずれかの");
    }

    private Optional<String> compared(Matcher compared) {
        if (!compared.matches()) {
            return Optional.empty();
        }
        var how = switch (compared.group(2)) {
            case ">=" -> "以上の";
            case ">" -> "より大きい";
            case "<=" -> "以下の";
            default -> "より小さい";
        };
        return answered(compared.group(1), compared.group(3) + how);
    }

    private Optional<String> answered(String question, String how) {
        return Optional.ofNullable(questions.get(question)).map(asked -> "「" + label(asked) + "」が" + how);
    }

    private Optional<String> option(String question, String value) {
        return Optional.ofNullable(questions.get(question))
                .flatMap(asked -> Blanks.options(asked).stream()
                        .filter(option -> option.value().equals(value))
                        .map(option -> option.label())
                        .findFirst());
    }

    private String depending(String condition) {
        var labels = ANY_NAME.matcher(condition)
                .results()
                .map(name -> questions.get(name.group()))
                .filter(java.util.Objects::nonNull)
                .map(asked -> "「" + label(asked) + "」")
                .distinct()
                .collect(Collectors.joining());
        return labels.isEmpty() ? "該当する方だけ記入" : labels + "の答えにより、該当する方だけ記入";
    }

    private static String label(Question question) {
        return question.label().in(Lang.JA);
    }
}
