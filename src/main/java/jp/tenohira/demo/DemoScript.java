package jp.tenohira.demo;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the demo's scripted model says: the quotes it was given with their numbers, else the prompt in other order. It adds nothing. */
final class DemoScript {

    static final String SAYS = "【試験用モデル：台本どおりの応答です】\n";

    private static final Pattern QUOTE =
            Pattern.compile("《資料》\\[([0-9]{1,2})] [^\\n]*\\n(.*?)\\n?《/資料》", Pattern.DOTALL);
    private static final int MOST_LINES = 4;

    private DemoScript() {}

    static String answer(String prompt) {
        var quote = QUOTE.matcher(prompt);
        return SAYS + (quote.find() ? quoted(quote.group(1), quote.group(2)) : repeated(prompt));
    }

    private static String quoted(String number, String body) {
        return body.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(MOST_LINES)
                .map(line -> line + "[" + number + "]")
                .collect(Collectors.joining("\n"));
    }

    private static String repeated(String prompt) {
        return "いただいた指示は次のとおりです。\n"
                + prompt.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n"));
    }
}
