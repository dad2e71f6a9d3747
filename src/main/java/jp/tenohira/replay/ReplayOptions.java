package jp.tenohira.replay;

import java.nio.file.Path;
import java.util.List;

/**
 * What the command was asked to do.
 *
 * @param most files only the first so many applications
 */
record ReplayOptions(String scenario, int port, Path data, int most) {

    private static final int HIGHEST_PORT = 65_535;

    static ReplayOptions parse(List<String> args) {
        var options = new ReplayOptions("", 8080, Path.of("data"), Integer.MAX_VALUE);
        for (int i = 0; i < args.size(); i++) {
            var argument = args.get(i);
            if (!argument.startsWith("--")) {
                if (!options.scenario.isEmpty()) {
                    throw new IllegalArgumentException("One scenario at a time, not also " + argument + ".");
                }
                options = new ReplayOptions(argument, options.port, options.data, options.most);
                continue;
            }
            if (i + 1 == args.size()) {
                throw new IllegalArgumentException(argument + " needs a value.");
            }
            var value = args.get(++i);
            options = switch (argument) {
                case "--port" ->
                    new ReplayOptions(
                            options.scenario, number(argument, value, HIGHEST_PORT), options.data, options.most);
                case "--data" -> new ReplayOptions(options.scenario, options.port, Path.of(value), options.most);
                case "--most" ->
                    new ReplayOptions(
                            options.scenario, options.port, options.data, number(argument, value, Integer.MAX_VALUE));
                default -> throw new IllegalArgumentException("There is no option " + argument + ".");
            };
        }
        if (options.scenario.isEmpty()) {
            throw new IllegalArgumentException("Name the scenario to replay, such as after-school-2023.");
        }
        return options;
    }

    private static int number(String option, String value, int most) {
        try {
            var number = Integer.parseInt(value);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new IllegalArgumentException(
                "%s needs a number between 1 and %d, not %s.".formatted(option, most, value));
    }
}
