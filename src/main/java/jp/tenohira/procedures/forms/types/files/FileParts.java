package jp.tenohira.procedures.forms.types.files;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.tenohira.procedures.forms.definition.Asked;
import jp.tenohira.procedures.forms.definition.QuestionType.StoredFile;
import jp.tenohira.procedures.forms.types.text.Texts;

/** One file of an answer: as a client sends it, by content, or as it is kept, by its attachment. */
final class FileParts {

    private static final int LONGEST_NAME = 255;
    /** 10 MB in Base64. */
    private static final int LONGEST_CONTENT = 13_981_016;

    private static final Set<String> SENT = Set.of("name", "content");
    private static final Set<String> KEPT = Set.of("file", "name", "contentType", "size", "sha256", "readable");

    private FileParts() {}

    static void check(Map<?, ?> file, String part, Asked asked) {
        if (!file.keySet().equals(asked.fromClient() ? SENT : KEPT)) {
            asked.complainOf(
                    part,
                    "「%s」のファイルは name と content(Base64)で指定してください。",
                    "%s: give each file by name and content (Base64).");
            return;
        }
        if (!Texts.check(file.get("name") instanceof Object name ? name : "", LONGEST_NAME, false, part, asked)) {
            return;
        }
        if (asked.fromClient() ? !content(file.get("content")) : !kept(file)) {
            asked.complainOf(
                    part,
                    "「%s」のファイルを読み取れません。10MBまでのファイルを添付してください。",
                    "%s: the file cannot be read. Attach a file of at most 10 MB.");
        }
    }

    static StoredFile stored(Map<?, ?> file) {
        return new StoredFile(
                text(file.get("file")),
                text(file.get("name")),
                text(file.get("contentType")),
                file.get("size") instanceof Long size ? size : 0);
    }

    static Map<String, Object> schema() {
        return Map.of(
                "type",
                "object",
                "properties",
                Map.of(
                        "name",
                        Texts.schema(LONGEST_NAME, false),
                        "content",
                        Map.of(
                                "type",
                                "string",
                                "contentEncoding",
                                "base64",
                                "minLength",
                                4,
                                "maxLength",
                                LONGEST_CONTENT,
                                "pattern",
                                "^[A-Za-z0-9+/]+={0,2}$")),
                "required",
                List.of("name", "content"),
                "additionalProperties",
                false);
    }

    private static boolean content(@org.jspecify.annotations.Nullable Object content) {
        return content instanceof String text && text.length() >= 4 && text.length() <= LONGEST_CONTENT && base64(text);
    }

    /** Without a regular expression: the text may be megabytes long. */
    private static boolean base64(String text) {
        var end = text.length();
        while (end > text.length() - 2 && text.charAt(end - 1) == '=') {
            end--;
        }
        for (int i = 0; i < end; i++) {
            var c = text.charAt(i);
            var known =
                    (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/';
            if (!known) {
                return false;
            }
        }
        return end > 0;
    }

    private static boolean kept(Map<?, ?> file) {
        return file.get("contentType") instanceof String
                && file.get("sha256") instanceof String
                && file.get("size") instanceof Long
                && file.get("readable") instanceof Boolean
                && uuid(file.get("file"));
    }

    private static boolean uuid(@org.jspecify.annotations.Nullable Object value) {
        try {
            return value instanceof String text
                    && UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String text(@org.jspecify.annotations.Nullable Object value) {
        return value instanceof String text ? text : "";
    }
}
