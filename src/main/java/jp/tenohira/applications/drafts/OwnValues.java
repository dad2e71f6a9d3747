package jp.tenohira.applications.drafts;

import static jp.tenohira.identity.residents.ProfileField.BIRTH_DATE;
import static jp.tenohira.identity.residents.ProfileField.BUILDING;
import static jp.tenohira.identity.residents.ProfileField.CITY;
import static jp.tenohira.identity.residents.ProfileField.EMAIL;
import static jp.tenohira.identity.residents.ProfileField.FAMILY_KANA;
import static jp.tenohira.identity.residents.ProfileField.FAMILY_NAME;
import static jp.tenohira.identity.residents.ProfileField.GIVEN_KANA;
import static jp.tenohira.identity.residents.ProfileField.GIVEN_NAME;
import static jp.tenohira.identity.residents.ProfileField.PHONE;
import static jp.tenohira.identity.residents.ProfileField.POSTAL_CODE;
import static jp.tenohira.identity.residents.ProfileField.PREFECTURE;
import static jp.tenohira.identity.residents.ProfileField.STREET;

import java.util.EnumMap;
import java.util.Map;
import jp.tenohira.identity.residents.ProfileField;
import jp.tenohira.ui.fields.AddressField;
import jp.tenohira.ui.fields.DateField;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.NameField;
import jp.tenohira.ui.fields.TextField;

/** What the fields about the applicant's own person hold, by the profile's names; nothing for every other field. */
public final class OwnValues {

    private OwnValues() {}

    /** The parts of a field as it is shown, empty ones included; nothing for a field that is not the applicant's own. */
    public static Map<ProfileField, String> of(Field field) {
        var values = new EnumMap<ProfileField, String>(ProfileField.class);
        switch (field) {
            case NameField name
            when name.own() -> {
                values.put(FAMILY_NAME, name.family());
                values.put(GIVEN_NAME, name.given());
                values.put(FAMILY_KANA, name.familyKana());
                values.put(GIVEN_KANA, name.givenKana());
            }
            case AddressField address
            when address.own() -> {
                values.put(POSTAL_CODE, address.postalCode());
                values.put(PREFECTURE, address.prefecture());
                values.put(CITY, address.city());
                values.put(STREET, address.street());
                values.put(BUILDING, address.building());
            }
            case DateField date when date.own() && date.birth() -> values.put(BIRTH_DATE, day(date));
            case TextField text when "tel".equals(text.autocomplete()) -> values.put(PHONE, text.value());
            case TextField text when "email".equals(text.autocomplete()) -> values.put(EMAIL, text.value());
            default -> {}
        }
        return values;
    }

    /** The field with these values in it. */
    public static Field filled(Field field, Map<ProfileField, String> values) {
        return switch (field) {
            case NameField f ->
                new NameField(
                        f.id(),
                        f.name(),
                        f.label(),
                        f.hint(),
                        f.error(),
                        f.required(),
                        part(values, FAMILY_NAME),
                        part(values, GIVEN_NAME),
                        part(values, FAMILY_KANA),
                        part(values, GIVEN_KANA),
                        f.own());
            case AddressField f ->
                new AddressField(
                        f.id(),
                        f.name(),
                        f.label(),
                        f.hint(),
                        f.error(),
                        f.required(),
                        part(values, POSTAL_CODE),
                        part(values, PREFECTURE),
                        part(values, CITY),
                        part(values, STREET),
                        part(values, BUILDING),
                        f.own());
            case DateField f -> dated(f, part(values, BIRTH_DATE).split("-", -1));
            case TextField f ->
                new TextField(
                        f.id(),
                        f.name(),
                        f.label(),
                        f.hint(),
                        f.error(),
                        f.required(),
                        f.kind(),
                        part(values, values.containsKey(PHONE) ? PHONE : EMAIL),
                        f.autocomplete(),
                        f.unit(),
                        f.maxLength());
            default -> field;
        };
    }

    private static Field dated(DateField f, String[] day) {
        return day.length != 3
                ? f
                : new DateField(
                        f.id(),
                        f.name(),
                        f.label(),
                        f.hint(),
                        f.error(),
                        f.required(),
                        day[0],
                        unpadded(day[1]),
                        unpadded(day[2]),
                        f.birth(),
                        f.eras(),
                        "",
                        f.own());
    }

    private static String day(DateField date) {
        if (!date.era().isEmpty() || (date.year() + date.month() + date.day()).isBlank()) {
            return date.era();
        }
        return "%s-%2s-%2s".formatted(date.year(), date.month(), date.day()).replace(' ', '0');
    }

    private static String unpadded(String number) {
        return number.replaceFirst("^0", "");
    }

    private static String part(Map<ProfileField, String> values, ProfileField field) {
        return values.getOrDefault(field, "");
    }
}
