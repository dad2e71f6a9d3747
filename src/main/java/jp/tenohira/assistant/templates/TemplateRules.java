package jp.tenohira.assistant.templates;

import java.util.ArrayList;
import java.util.List;
import jp.tenohira.assistant.Finding;
import jp.tenohira.assistant.Guard;
import jp.tenohira.assistant.gateway.Purpose;
import jp.tenohira.assistant.templates.SectionTemplates.Draft;
import org.springframework.stereotype.Component;

/** What a template must say, and what must not stand in one. */
@Component
class TemplateRules {

    static final int LONGEST_TITLE = 100;
    static final int LONGEST_BODY = 10_000;
    static final int LONGEST_HINTS = 5_000;
    static final int LONGEST_POST = 60;

    private final Guard guard;

    TemplateRules(Guard guard) {
        this.guard = guard;
    }

    List<TemplateRefused> check(Draft draft) {
        var wrong = new ArrayList<TemplateRefused>();
        if (unfit(draft.title(), LONGEST_TITLE)) {
            wrong.add(TemplateRefused.TITLE);
        }
        if (Purpose.of(draft.purpose()).isEmpty()) {
            wrong.add(TemplateRefused.PURPOSE);
        }
        if (unfit(draft.body(), LONGEST_BODY)) {
            wrong.add(TemplateRefused.BODY);
        } else if (guard.inspect(draft.body() + "\n" + draft.hints(), 1).findings().stream()
                .anyMatch(Finding::blocks)) {
            wrong.add(TemplateRefused.GUARD);
        }
        if (draft.hints().length() > LONGEST_HINTS) {
            wrong.add(TemplateRefused.HINTS);
        }
        if (unfit(draft.post(), LONGEST_POST)) {
            wrong.add(TemplateRefused.POST);
        }
        return wrong;
    }

    private static boolean unfit(String text, int most) {
        return text.isBlank() || text.length() > most;
    }
}
