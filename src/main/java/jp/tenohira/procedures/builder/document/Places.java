package jp.tenohira.procedures.builder.document;

import java.util.Optional;
import jp.tenohira.core.Lang;

/** Finds the parts that are meant by a name: a question, a page, a check. */
public final class Places {

    private static final DocumentPath PAGES = DocumentPath.ROOT.then("pages");
    private static final DocumentPath CHECKS = DocumentPath.ROOT.then("checks");

    private Places() {}

    /** The place that is written, or that of the question, page or check whose name begins the text. */
    public static Optional<DocumentPath> named(FormDocument document, String written) {
        var name = written.replaceFirst("^checks: ", "").replaceFirst("[^A-Za-z0-9-].*$", "");
        for (int i = 0; i < document.size(PAGES); i++) {
            var page = document.effective(PAGES.then(i));
            if (page.path("id").asString("").equals(name)) {
                return Optional.of(PAGES.then(i));
            }
            var questions = page.path("questions");
            for (int j = 0; j < questions.size(); j++) {
                if (questions.get(j).path("id").asString("").equals(name)) {
                    return Optional.of(DocumentPath.question(i, j));
                }
            }
        }
        for (int i = 0; i < document.size(CHECKS); i++) {
            if (document.at(CHECKS.then(i)).path("code").asString("").equals(name)) {
                return Optional.of(CHECKS.then(i));
            }
        }
        return DocumentPath.parse(written);
    }

    /** What a place is called; a question of a page from the bank by its own label. */
    public static String label(FormDocument document, DocumentPath place, Lang lang) {
        if (place.kind() == DocumentPath.Kind.QUESTION && !document.has(place)) {
            var page = place.parent().parent();
            var label = document.effective(page)
                    .path("questions")
                    .path(place.index())
                    .path("label");
            return label.path(lang.code()).asString(label.path(Lang.JA.code()).asString(place.toString()));
        }
        return Labels.of(document, place, lang);
    }
}
