package jp.tenohira.applications.drafts.steps;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import jp.tenohira.applications.drafts.Draft;
import jp.tenohira.procedures.forms.AnswerPath;
import jp.tenohira.procedures.forms.Answers;
import jp.tenohira.procedures.forms.Form;
import jp.tenohira.procedures.forms.Journey;
import jp.tenohira.procedures.forms.PageRef;
import jp.tenohira.ui.fields.Explanation;
import jp.tenohira.ui.fields.Field;
import jp.tenohira.ui.fields.FileField;
import org.jspecify.annotations.Nullable;

/** Where a journey leads, and what tells that a page changed in another window. */
public final class Journeys {

    /** The value of "back" that leads to the check page. */
    public static final String CHECK = "check";

    private Journeys() {}

    /** The address after a page was saved. */
    static String after(Draft draft, Form form, Answers answers, PageRef saved, String back) {
        var journey = form.journey(answers, draft.open());
        if (back.equals(CHECK)) {
            return journey.firstIncomplete()
                    .map(page -> draft.path("/pages/" + page + "?back=" + CHECK))
                    .orElseGet(() -> draft.path("/check"));
        }
        return journey.next(saved)
                .map(page -> draft.path("/pages/" + page))
                .orElseGet(() -> journey.firstIncomplete()
                        .map(page -> draft.path("/pages/" + page))
                        .orElseGet(() -> draft.path("/check")));
    }

    /** The page before, or the check page when one came from there; null on the first. */
    static @Nullable String before(Draft draft, Journey journey, PageRef page, String back) {
        if (back.equals(CHECK)) {
            return draft.path("/check");
        }
        return journey.previous(page)
                .map(previous -> draft.path("/pages/" + previous))
                .orElse(null);
    }

    /** A fingerprint of the answers a page shows: another one when it is sent back means another window changed them. */
    static String fingerprint(Answers answers, List<Field> fields) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            for (var field : fields) {
                sha256.update((field.name() + "=").getBytes(StandardCharsets.UTF_8));
                sha256.update(canonical(answers, field));
            }
            return HexFormat.of().formatHex(sha256.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    static AnswerPath path(Field field) {
        return AnswerPath.parse(field.name().replace('-', '/'));
    }

    static List<FileField> fileFields(List<Field> fields) {
        return fields.stream()
                .filter(FileField.class::isInstance)
                .map(FileField.class::cast)
                .toList();
    }

    private static byte[] canonical(Answers answers, Field field) {
        if (field instanceof Explanation) {
            return new byte[0];
        }
        return answers.at(path(field))
                .map(answer -> new Answers(Map.of("a", answer)).canonicalBytes())
                .orElseGet(() -> new byte[0]);
    }
}
