package jp.tenohira.identity.oidc;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tenohira.identity.residents.ProfileField;
import org.jspecify.annotations.Nullable;

/**
 * Reads a profile from claims. Standard claims and the forms of the individual number card are understood: an address as
 * one text, a birth date without hyphens, gender as the digits of JIS X 0303. A family and a given name are taken only
 * when the provider tells them apart; one name is never cut in two.
 */
final class ReceivedValues {

    private static final Map<String, String> GENDERS = Map.of(
            "male", "male", "female", "female", "1", "male", "2", "female", "3", "other", "9", "other", "0", "unknown");

    private final Map<String, Object> claims;
    private final Map<ProfileField, String> values = new EnumMap<>(ProfileField.class);

    private ReceivedValues(Map<String, Object> claims) {
        this.claims = claims;
    }

    static Map<ProfileField, String> of(Map<String, Object> claims) {
        var reading = new ReceivedValues(claims);
        reading.read();
        return reading.values;
    }

    private void read() {
        put(ProfileField.FULL_NAME, claims.get("name"));
        if (text(claims.get("family_name")).isPresent()
                && text(claims.get("given_name")).isPresent()) {
            put(ProfileField.FAMILY_NAME, claims.get("family_name"));
            put(ProfileField.GIVEN_NAME, claims.get("given_name"));
        }
        put(ProfileField.FAMILY_KANA, claims.get("family_name#ja-Kana-JP"));
        put(ProfileField.GIVEN_KANA, claims.get("given_name#ja-Kana-JP"));
        put(ProfileField.PHONE, claims.get("phone_number"));
        put(ProfileField.EMAIL, claims.get("email"));
        text(claims.get("birthdate")).flatMap(ReceivedValues::day).ifPresent(day -> put(ProfileField.BIRTH_DATE, day));
        text(claims.get("gender")).ifPresent(said -> put(ProfileField.GENDER, GENDERS.getOrDefault(said, "other")));
        address();
    }

    private void address() {
        if (claims.get("address") instanceof Map<?, ?> parts) {
            var formatted = text(parts.get("formatted"));
            put(
                    ProfileField.FULL_ADDRESS,
                    formatted.orElseGet(() -> Stream.of("region", "locality", "street_address")
                            .flatMap(part -> text(parts.get(part)).stream())
                            .collect(Collectors.joining())));
            put(ProfileField.POSTAL_CODE, parts.get("postal_code"));
            put(ProfileField.PREFECTURE, parts.get("region"));
            put(ProfileField.CITY, parts.get("locality"));
            put(ProfileField.STREET, parts.get("street_address"));
        } else {
            put(ProfileField.FULL_ADDRESS, claims.get("address"));
        }
    }

    private void put(ProfileField field, @Nullable Object said) {
        text(said)
                .filter(value -> value.codePointCount(0, value.length()) <= field.longest())
                .ifPresent(value -> values.put(field, value));
    }

    private static Optional<String> text(@Nullable Object said) {
        return said instanceof String text
                ? Optional.of(text.replaceAll("\\p{Cc}", " ").strip()).filter(t -> !t.isEmpty())
                : Optional.empty();
    }

    private static Optional<String> day(String said) {
        try {
            var format = said.length() == 8 ? DateTimeFormatter.BASIC_ISO_DATE : DateTimeFormatter.ISO_LOCAL_DATE;
            return Optional.of(LocalDate.parse(said, format).toString());
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
