package jp.tenohira.assistant;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Numbers, dates and addresses as people write them, with right and wrong check digits. */
final class LeakValues {

    private final RandomGenerator random;

    LeakValues(RandomGenerator random) {
        this.random = random;
    }

    String of(FindingKind kind) {
        return switch (kind) {
            case PHONE -> phone();
            case MY_NUMBER -> grouped(random.nextBoolean() ? myNumber() : digits(12), 4);
            case DRIVING_LICENCE -> digits(12);
            case BANK_ACCOUNT -> digits(7);
            case CREDIT_CARD -> grouped("4" + digits(15), 4);
            case EMAIL ->
                "user" + digits(3) + "." + pick(List.of("sato", "abe", "ono")) + "@"
                        + pick(List.of("example.com", "mail.example.co.jp", "example.ne.jp"));
            case RESIDENCE_CARD -> letters(2) + digits(8) + letters(2);
            case BIRTH_DATE -> date();
            default -> throw new IllegalArgumentException(kind.name());
        };
    }

    String block() {
        return switch (random.nextInt(5)) {
            case 0 -> "%d丁目%d番%d号".formatted(some(5), some(40), some(30));
            case 1 -> "%d-%d-%d".formatted(some(5), some(40), some(30));
            case 2 -> "字北原%d番地".formatted(some(200));
            case 3 -> "%d番地の%d".formatted(some(200), some(20));
            default -> "%d-%d".formatted(some(200), some(20));
        };
    }

    private String phone() {
        var line = 1000 + random.nextInt(9000);
        var office = "%d".formatted(200 + random.nextInt(800));
        return switch (random.nextInt(5)) {
            case 0 -> "024-9" + some(9) + digits(1) + "-" + line;
            case 1 -> "(024) 9" + some(9) + digits(1) + "-" + line;
            case 2 -> "090-" + (1000 + random.nextInt(9000)) + "-" + line;
            case 3 -> "080" + (1000 + random.nextInt(9000)) + line;
            default -> "03-3" + office + "-" + line;
        };
    }

    private String date() {
        var month = some(12);
        var day = some(28);
        return switch (random.nextInt(4)) {
            case 0 -> "昭和%d年%d月%d日".formatted(20 + random.nextInt(44), month, day);
            case 1 -> "平成%d年%d月%d日".formatted(some(30), month, day);
            case 2 -> "%d/%02d/%02d".formatted(1940 + random.nextInt(80), month, day);
            default -> "%d年%d月%d日".formatted(1940 + random.nextInt(80), month, day);
        };
    }

    private String myNumber() {
        var first = digits(11);
        for (var last = 0; last < 10; last++) {
            if (checks(first + last)) {
                return first + last;
            }
        }
        return first + "0";
    }

    /** The rule of the order, written once more: the set must not lean on what it tests. */
    private static boolean checks(String number) {
        var weights = new int[] {6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
        var sum = 0;
        for (var at = 0; at < 11; at++) {
            sum += (number.charAt(at) - 48) * weights[at];
        }
        var rest = sum % 11;
        return (rest <= 1 ? 0 : 11 - rest) == number.charAt(11) - 48;
    }

    private String grouped(String digits, int size) {
        return random.nextInt(3) == 0 ? digits : digits.replaceAll("(.{" + size + "})(?=.)", "$1-");
    }

    static String fullWidth(String value) {
        return value.chars()
                .map(c -> c > 0x20 && c < 0x7F ? c + 0xFEE0 : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private int some(int most) {
        return 1 + random.nextInt(most);
    }

    private String digits(int count) {
        var text = new StringBuilder().append(1 + random.nextInt(9));
        while (text.length() < count) {
            text.append(random.nextInt(10));
        }
        return text.toString();
    }

    private String letters(int count) {
        var text = new StringBuilder();
        while (text.length() < count) {
            text.append((char) ('A' + random.nextInt(26)));
        }
        return text.toString().toUpperCase(Locale.ROOT);
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
