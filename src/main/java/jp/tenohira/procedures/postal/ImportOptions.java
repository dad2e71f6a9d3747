package jp.tenohira.procedures.postal;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be said to {@code tenohira import}.
 *
 * @param municipality the code of the city whose table is replaced
 * @param data the data directory of the embedded server
 */
record ImportOptions(Path file, String municipality, Path data) {

    private static final String KORIYAMA = "072036";

    static ImportOptions parse(List<String> args) {
        if (args.size() < 2
                || !args.getFirst().equals("postal-codes")
                || args.get(1).startsWith("--")) {
            throw new IllegalArgumentException(
                    "Write: tenohira import postal-codes FILE [--municipality CODE] [--data DIR]");
        }
        var municipality = KORIYAMA;
        var data = Path.of("data");
        for (int at = 2; at < args.size(); at += 2) {
            var value = value(args, at);
            switch (args.get(at)) {
                case "--municipality" -> municipality = municipality(value);
                case "--data" -> data = Path.of(value);
                default ->
                    throw new IllegalArgumentException(
                            "tenohira import does not know the option " + args.get(at) + ".");
            }
        }
        return new ImportOptions(Path.of(args.get(1)), municipality, data);
    }

    private static String value(List<String> args, int at) {
        @Nullable String value = at + 1 < args.size() ? args.get(at + 1) : null;
        if (value == null) {
            throw new IllegalArgumentException(args.get(at) + " needs a value.");
        }
        return value;
    }

    private static String municipality(String code) {
        if (!code.matches("[0-9]{6}")) {
            throw new IllegalArgumentException("--municipality needs a six-digit local-government code, not: " + code);
        }
        return code;
    }
}
