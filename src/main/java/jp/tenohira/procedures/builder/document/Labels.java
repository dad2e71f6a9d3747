package jp.tenohira.procedures.builder.document;

import java.util.List;
import jp.tenohira.core.Lang;

/** What parts of a form are called by those who read it. */
public final class Labels {

    private Labels() {}

    /** The label or title of an entry; its name when it has neither. */
    public static String of(FormDocument document, DocumentPath path, Lang lang) {
        var entry = document.effective(path);
        for (var key : List.of("label", "title")) {
            var said = entry.path(key)
                    .path(lang.code())
                    .asString(entry.path(key).path(Lang.JA.code()).asString(""));
            if (!said.isBlank()) {
                return said;
            }
        }
        return entry.path("id").asString(entry.path("code").asString(path.last()));
    }
}
