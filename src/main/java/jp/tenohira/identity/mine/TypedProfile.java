package jp.tenohira.identity.mine;

import java.text.Normalizer;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.identity.residents.ProfileField;

/**
 * A profile as a resident typed it, and what is wrong with it.
 *
 * @param texts what was typed, by the name of its input
 */
record TypedProfile(Map<String, String> texts) {

    private static final Pattern POSTAL_CODE = Pattern.compile("[0-9]{3}-[0-9]{4}");
    private static final Pattern PHONE = Pattern.compile("[0-9+][0-9-]{8,18}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[A-Za-z0-9.-]{1,189}");
    private static final Pattern KANA = Pattern.compile("[ァ-ヺー・ヽヾ ]+");

    TypedProfile {
        texts = Map.copyOf(texts);
    }

    String text(String input) {
        return texts.getOrDefault(input, "").strip();
    }

    /** A value as it would be kept; empty for nothing. A birth date that is none stays as it was typed. */
    String value(ProfileField field) {
        return switch (field) {
            case BIRTH_DATE -> date().map(LocalDate::toString).orElse(typedDate());
            case POSTAL_CODE -> narrow(field).replaceFirst("^([0-9]{3})([0-9]{4})$", "$1-$2");
            case PHONE, EMAIL -> narrow(field);
            default -> text(field.name());
        };
    }

    /** The key of what is wrong with a value; empty when it can be kept. */
    Optional<String> wrong(ProfileField field, Clock clock) {
        var value = value(field);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (value.codePointCount(0, value.length()) > field.longest() && field != ProfileField.BIRTH_DATE) {
            return Optional.of("long");
        }
        var fine = switch (field) {
            case BIRTH_DATE -> date().filter(day -> isBirthDate(day, clock)).isPresent();
            case POSTAL_CODE -> POSTAL_CODE.matcher(value).matches();
            case PHONE -> PHONE.matcher(value).matches();
            case EMAIL -> EMAIL.matcher(value).matches();
            case FAMILY_KANA, GIVEN_KANA -> KANA.matcher(value).matches();
            case GENDER -> value.matches("male|female|other|unknown");
            default -> value.chars().noneMatch(Character::isISOControl);
        };
        return fine ? Optional.empty() : Optional.of(field.name());
    }

    Map<ProfileField, String> values() {
        var values = new EnumMap<ProfileField, String>(ProfileField.class);
        for (var field : ProfileField.values()) {
            values.put(field, value(field));
        }
        return values;
    }

    private static boolean isBirthDate(LocalDate day, Clock clock) {
        var today = LocalDate.ofInstant(clock.instant(), JapaneseDates.JST);
        return !day.isAfter(today) && day.isAfter(today.minusYears(130));
    }

    private Optional<LocalDate> date() {
        try {
            return Optional.of(LocalDate.of(number("year"), number("month"), number("day")));
        } catch (NumberFormatException | DateTimeException _) {
            return Optional.empty();
        }
    }

    private String typedDate() {
        return text("BIRTH_DATE.year") + text("BIRTH_DATE.month") + text("BIRTH_DATE.day");
    }

    private int number(String part) {
        return Integer.parseInt(text("BIRTH_DATE." + part));
    }

    private String narrow(ProfileField field) {
        return Normalizer.normalize(text(field.name()), Normalizer.Form.NFKC).replaceAll("[‐−ー]", "-");
    }
}
