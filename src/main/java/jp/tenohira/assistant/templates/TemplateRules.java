package jp.tenohira.assistant.templates;

import java.util.ArrayList;
import java.util.List;
import jp.tenohira.assistant.Finding;
import jp.tenohira.assistant.Guard;
import jp.tenohira.assistant.gateway.Purpose;
import jp.tenohira.assistant.guideline.Guideline;
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
    private final Guideline guideline;

    TemplateRules(Guard guard, Guideline guideline) {
        this.guard = guard;
        this.guideline = guideline;
    }

    List<TemplateRefused> check(Draft draft) {
        var japanese = draft.japanese();
        var english = draft.english();
        var wrong = new ArrayList<TemplateRefused>();
        note(wrong, unfit(japanese.title(), LONGEST_TITLE), TemplateRefused.TITLE);
        note(wrong, Purpose.of(draft.purpose()).isEmpty(), TemplateRefused.PURPOSE);
        note(wrong, unfit(japanese.body(), LONGEST_BODY), TemplateRefused.BODY);
        note(wrong, japanese.hints().length() > LONGEST_HINTS, TemplateRefused.HINTS);
        if (!english.isEmpty()) {
            note(wrong, unfit(english.title(), LONGEST_TITLE), TemplateRefused.TITLE_IN_ENGLISH);
            note(wrong, unfit(english.body(), LONGEST_BODY), TemplateRefused.BODY_IN_ENGLISH);
            note(wrong, english.hints().length() > LONGEST_HINTS, TemplateRefused.HINTS_IN_ENGLISH);
        }
        note(wrong, unfit(draft.post(), LONGEST_POST), TemplateRefused.POST);
        var all = japanese.all() + "\n\n" + english.all();
        note(wrong, all.length() <= Guard.LONGEST && kept(all), TemplateRefused.GUARD);
        return wrong;
    }

    private boolean kept(String text) {
        return guideline.applied(guard.inspect(text, 1)).findings().stream().anyMatch(Finding::blocks);
    }

    private static void note(List<TemplateRefused> wrong, boolean is, TemplateRefused why) {
        if (is) {
            wrong.add(why);
        }
    }

    private static boolean unfit(String text, int most) {
        return text.isBlank() || text.length() > most;
    }
}
