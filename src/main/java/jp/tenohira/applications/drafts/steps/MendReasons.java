package jp.tenohira.applications.drafts.steps;

import java.util.List;
import jp.tenohira.applications.casefile.Casefiles;
import jp.tenohira.applications.drafts.Draft;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.AnswerPath;
import jp.tenohira.ui.fields.Explanation;
import jp.tenohira.ui.fields.Field;
import org.springframework.stereotype.Component;

/** What the city asked to mend, beside the answers it flagged. */
@Component
class MendReasons {

    private final Casefiles casefiles;

    MendReasons(Casefiles casefiles) {
        this.casefiles = casefiles;
    }

    /** The reasons that concern these fields; none for a new application. */
    List<String> of(Draft draft, List<Field> fields, Lang lang) {
        if (draft.mends().isEmpty()) {
            return List.of();
        }
        var shown = fields.stream()
                .filter(field -> !(field instanceof Explanation))
                .map(Journeys::path)
                .toList();
        return casefiles.find(draft.mends().get()).stream()
                .flatMap(casefile -> casefiles.flags(casefile).stream())
                .filter(flag -> draft.now(AnswerPath.parse(flag.path()))
                        .filter(path -> concerns(path, shown))
                        .isPresent())
                .map(flag -> flag.reason().in(lang))
                .filter(reason -> !reason.isBlank())
                .distinct()
                .toList();
    }

    private static boolean concerns(AnswerPath flagged, List<AnswerPath> shown) {
        return shown.stream().anyMatch(path -> path.holds(flagged) || flagged.holds(path));
    }
}
