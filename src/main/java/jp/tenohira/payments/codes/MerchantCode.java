package jp.tenohira.payments.codes;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A merchant-presented code (EMV QRCPS Merchant-Presented Mode 1.1), as its data objects in order, the checksum left out. Whatever is
 * read or made is complete: format first, the objects every code needs, amounts that are amounts, templates that can be taken apart.
 */
public record MerchantCode(List<DataObject> objects) {

    private static final String FORMAT = "00";
    private static final String INITIATION = "01";
    private static final String CATEGORY = "52";
    private static final String CURRENCY = "53";
    private static final String AMOUNT = "54";
    private static final String COUNTRY = "58";
    private static final String NAME = "59";
    private static final String CITY = "60";
    private static final String ADDITIONAL = "62";
    private static final String CHECKSUM = "63";
    private static final String LANGUAGE = "64";

    private static final List<String> NEEDED = List.of(CATEGORY, CURRENCY, COUNTRY, NAME, CITY);
    private static final int FIRST_ACCOUNT = 2;
    private static final int FIRST_ACCOUNT_TEMPLATE = 26;
    private static final int LAST_ACCOUNT = 51;
    private static final int LONGEST_CODE = 512;
    private static final int CHECKSUM_LENGTH = 8;
    private static final int LONGEST_NAME = 25;
    private static final int LONGEST_CITY = 15;

    public MerchantCode {
        objects = List.copyOf(objects);
    }

    /** Reads a code strictly. */
    public static MerchantCode read(String text) throws WrongCode {
        if (text.codePointCount(0, text.length()) > LONGEST_CODE) {
            throw new WrongCode("A code has at most " + LONGEST_CODE + " characters");
        }
        var objects = new ArrayList<>(DataObject.read(text));
        if (objects.isEmpty() || !objects.getLast().id().equals(CHECKSUM)) {
            throw new WrongCode("The checksum does not stand last");
        }
        var given = objects.removeLast().value();
        var right = checksum(text.substring(0, Math.max(0, text.length() - CHECKSUM_LENGTH)));
        if (!given.equals(right)) {
            throw new WrongCode("The checksum is " + given + ", and " + right + " is right");
        }
        var code = new MerchantCode(objects);
        code.mustBeComplete();
        return code;
    }

    /** The code as it is drawn. */
    public String written() {
        var text = DataObject.written(objects);
        return text + CHECKSUM + "04" + checksum(text);
    }

    private static String checksum(String before) {
        return "%04X".formatted(Crc16.of((before + CHECKSUM + "04").getBytes(StandardCharsets.UTF_8)));
    }

    void mustBeComplete() throws WrongCode {
        if (objects.isEmpty() || !objects.getFirst().equals(new DataObject(FORMAT, "01"))) {
            throw new WrongCode("The format 000201 does not stand first");
        }
        for (var needed : NEEDED) {
            if (find(needed).isEmpty()) {
                throw new WrongCode(needed + " is missing");
            }
        }
        match(INITIATION, "11|12");
        match(CATEGORY, "[0-9]{4}");
        match(CURRENCY, "[0-9]{3}");
        match(AMOUNT, "(?=.{1,13}$)[0-9]+(\\.[0-9]*)?");
        match(COUNTRY, "[A-Z]{2}");
        match(NAME, ".{1," + LONGEST_NAME + "}");
        match(CITY, ".{1," + LONGEST_CITY + "}");
        if (accounts().isEmpty()) {
            throw new WrongCode("It names no account of the merchant (02 to 51)");
        }
        for (var object : accounts()) {
            if (Integer.parseInt(object.id()) >= FIRST_ACCOUNT_TEMPLATE
                    && find(template(object), FORMAT).isEmpty()) {
                throw new WrongCode(object.id() + " does not say whose it is (00)");
            }
        }
        var additional = find(ADDITIONAL);
        if (additional.isPresent()) {
            DataObject.read(additional.get());
        }
        mustBeLanguage();
    }

    private void mustBeLanguage() throws WrongCode {
        var language = find(LANGUAGE);
        if (language.isEmpty()) {
            return;
        }
        var parts = DataObject.read(language.get());
        var ids = new HashSet<String>();
        parts.forEach(part -> ids.add(part.id()));
        if (!ids.containsAll(Set.of("00", "01"))
                || !find(parts, "00").orElse("").matches("[A-Za-z]{2}")
                || find(parts, "01").orElse("").codePoints().count() > LONGEST_NAME
                || find(parts, "02").orElse("").codePoints().count() > LONGEST_CITY) {
            throw new WrongCode("64 needs a language (00) and a name (01) in it");
        }
    }

    private void match(String id, String pattern) throws WrongCode {
        var value = find(id);
        if (value.isPresent() && !value.get().matches(pattern)) {
            throw new WrongCode(id + " cannot be " + value.get());
        }
    }

    public Optional<String> find(String id) {
        return find(objects, id);
    }

    private static Optional<String> find(List<DataObject> objects, String id) {
        return objects.stream()
                .filter(object -> object.id().equals(id))
                .map(DataObject::value)
                .findFirst();
    }

    /** The accounts of the merchant with payment networks, 02 to 51. */
    public List<DataObject> accounts() {
        return objects.stream()
                .filter(object -> {
                    var id = Integer.parseInt(object.id());
                    return id >= FIRST_ACCOUNT && id <= LAST_ACCOUNT;
                })
                .toList();
    }

    /** The objects inside a template. */
    public static List<DataObject> template(DataObject object) throws WrongCode {
        return DataObject.read(object.value());
    }

    /** Whether it is for one payment only. */
    public boolean dynamic() {
        return find(INITIATION).filter("12"::equals).isPresent();
    }
}
