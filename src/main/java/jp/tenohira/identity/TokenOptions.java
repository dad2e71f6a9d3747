package jp.tenohira.identity;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tenohira.identity.tokens.ApiTokens;
import org.jspecify.annotations.Nullable;

/** What may be said to {@code tenohira token}. */
record TokenOptions(Role role, @Nullable String section, Set<Scope> scopes, int days, String municipality, Path data) {

    private static final String KORIYAMA = "072036";

    static TokenOptions parse(List<String> args) {
        Role role = null;
        String section = null;
        var scopes = EnumSet.noneOf(Scope.class);
        var days = (int) ApiTokens.USUAL_LIFE.toDays();
        var municipality = KORIYAMA;
        var data = Path.of("data");
        var left = args.iterator();
        while (left.hasNext()) {
            var option = left.next();
            if (!Set.of("--role", "--section", "--scope", "--days", "--municipality", "--data")
                    .contains(option)) {
                throw new IllegalArgumentException("tenohira token does not know the option " + option + ".");
            }
            if (!left.hasNext()) {
                throw new IllegalArgumentException(option + " needs a value.");
            }
            var value = left.next();
            switch (option) {
                case "--role" -> role = role(value);
                case "--section" -> section = value;
                case "--scope" -> scopes.add(scope(value));
                case "--days" -> days = days(value);
                case "--municipality" -> municipality = municipality(value);
                default -> data = Path.of(value);
            }
        }
        if (role == null) {
            throw new IllegalArgumentException("--role is needed: " + roles() + ".");
        }
        return new TokenOptions(role, section, scopes.isEmpty() ? Scope.usual(role) : scopes, days, municipality, data);
    }

    Duration life() {
        return Duration.ofDays(days);
    }

    String label() {
        return "tenohira token (" + role.word() + ")";
    }

    /** The address of a database server of one's own; empty for the one in the data directory. */
    String database(Map<String, String> environment) {
        return environment.getOrDefault("TENOHIRA_DB_URL", "").strip();
    }

    private static Role role(String word) {
        return Arrays.stream(Role.values())
                .filter(r -> r.word().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("There is no role " + word + "; the roles are " + roles() + "."));
    }

    private static Scope scope(String code) {
        return Scope.of(code)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no scope " + code + "; the scopes are " + String.join(", ", Scope.codes()) + "."));
    }

    private static int days(String value) {
        if (value.matches("[0-9]{1,3}")) {
            var days = Integer.parseInt(value);
            if (days >= 1 && days <= ApiTokens.LONGEST_LIFE_DAYS) {
                return days;
            }
        }
        throw new IllegalArgumentException(
                "--days needs a number from 1 to " + ApiTokens.LONGEST_LIFE_DAYS + ", not: " + value);
    }

    private static String municipality(String code) {
        if (!code.matches("[0-9]{6}")) {
            throw new IllegalArgumentException("--municipality needs a six-digit local-government code, not: " + code);
        }
        return code;
    }

    private static String roles() {
        return Arrays.stream(Role.values()).map(Role::word).collect(Collectors.joining(", "));
    }
}
