package jp.tenohira.procedures.builder.bank.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.procedures.builder.document.DocumentPath;
import jp.tenohira.procedures.builder.document.FormDocument;
import jp.tenohira.procedures.builder.document.TextsOf;
import jp.tenohira.procedures.builder.pages.Part;
import jp.tenohira.procedures.builder.settings.Drawing;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.TextField;
import org.springframework.util.MultiValueMap;

/** The texts of a part in the languages that only residents read. */
final class OtherLanguages {

    private static final List<Lang> LANGUAGES = Arrays.stream(Lang.values())
            .filter(lang -> lang != Lang.JA && lang != Lang.EN)
            .toList();
    private static final int LONGEST = 4_000;

    private OtherLanguages() {}

    static List<Part> parts(Frame frame, FormDocument document, DocumentPath part) {
        return texts(document, part).stream()
                .map(path -> new Part(
                        Drawing.idOf(path + ".others"),
                        document.at(path).path(Lang.JA.code()).asString(""),
                        "",
                        Part.Layout.ROW,
                        fields(frame, document, path),
                        List.of(),
                        List.of(),
                        List.of()))
                .toList();
    }

    /** The document with what was typed; a language nobody typed anything for is as it was. */
    static FormDocument taken(FormDocument document, DocumentPath part, MultiValueMap<String, String> typed) {
        var taken = document;
        for (var path : texts(document, part)) {
            for (var lang : LANGUAGES) {
                var wording = typed.getFirst(name(path, lang));
                if (wording != null && wording.length() <= LONGEST) {
                    taken = TextsOf.with(taken, path, lang, wording);
                }
            }
        }
        return taken;
    }

    /** Those of the part itself: the questions of a page have editors of their own. */
    private static List<DocumentPath> texts(FormDocument document, DocumentPath part) {
        return TextsOf.all(document).stream()
                .filter(part::holds)
                .filter(path -> part.kind() != DocumentPath.Kind.PAGE
                        || !part.then("questions").holds(path))
                .toList();
    }

    private static List<Field> fields(Frame frame, FormDocument document, DocumentPath path) {
        var japanese = Text.plain(document.at(path).path(Lang.JA.code()).asString(""));
        var fields = new ArrayList<Field>();
        for (var lang : LANGUAGES) {
            var name = name(path, lang);
            var shipped = japanese.has(lang) ? frame.t("bank.others.shipped", japanese.in(lang)) : null;
            fields.add(new TextField(
                    Drawing.idOf(name),
                    name,
                    lang.ownName(),
                    shipped,
                    null,
                    false,
                    TextField.Kind.TEXT,
                    document.at(path).path(lang.code()).asString(""),
                    "off",
                    null,
                    LONGEST));
        }
        return fields;
    }

    private static String name(DocumentPath path, Lang lang) {
        return path + "." + lang.code();
    }
}
