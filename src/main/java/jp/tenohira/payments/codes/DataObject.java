package jp.tenohira.payments.codes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A data object: an id of two digits, a length of two digits, a value. Lengths count characters, not bytes.
 *
 * @param id 00 to 99
 */
public record DataObject(String id, String value) {

    private static final int HEAD = 4;
    private static final int LONGEST = 99;

    public DataObject {
        if (!id.matches("[0-9]{2}") || value.isEmpty() || characters(value) > LONGEST) {
            throw new IllegalArgumentException("A data object has two digits and 1 to 99 characters: " + id);
        }
    }

    String written() {
        return "%s%02d%s".formatted(id, characters(value), value);
    }

    static String written(List<DataObject> objects) {
        return objects.stream().map(DataObject::written).collect(Collectors.joining());
    }

    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Takes a text apart, to its last character; an id stands once. */
    static List<DataObject> read(String text) throws WrongCode {
        var objects = new ArrayList<DataObject>();
        var seen = new HashSet<String>();
        var at = 0;
        while (at < text.length()) {
            var head = text.substring(at, Math.min(text.length(), at + HEAD));
            if (!head.matches("[0-9]{4}")) {
                throw new WrongCode("At " + at + " stands no id with a length: " + head);
            }
            var id = head.substring(0, 2);
            var length = Integer.parseInt(head.substring(2));
            var from = at + HEAD;
            if (length == 0 || characters(text.substring(from)) < length) {
                throw new WrongCode("The value of " + id + " is not " + length + " characters long");
            }
            var end = text.offsetByCodePoints(from, length);
            if (!seen.add(id)) {
                throw new WrongCode(id + " stands twice");
            }
            objects.add(new DataObject(id, text.substring(from, end)));
            at = end;
        }
        return objects;
    }
}
