package jp.tenohira.replay;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The same words typed by someone else: what a comparison of normalised texts must see through. */
enum Handwriting {
    /** Letter by letter the same. */
    SAME {
        @Override
        String write(String text) {
            return text;
        }
    },
    /** With a space after the first letter, as people write names into forms with boxes. */
    SPACED {
        @Override
        String write(String text) {
            return text.length() < 2 ? text : text.charAt(0) + " " + text.substring(1);
        }
    };

    static Handwriting of(String name) {
        return valueOf(name.toUpperCase(java.util.Locale.ROOT));
    }

    abstract String write(String text);

    Object write(Object value) {
        return switch (value) {
            case String text -> write(text);
            case List<?> list -> list.stream().map(this::write).toList();
            case Map<?, ?> map -> {
                var written = new LinkedHashMap<String, Object>();
                map.forEach((key, item) -> written.put(String.valueOf(key), write(item)));
                yield written;
            }
            default -> value;
        };
    }
}
