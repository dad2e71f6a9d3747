package jp.tenohira.assistant.minutes;

import java.io.IOException;
import jp.tenohira.assistant.gateway.Gateway;
import jp.tenohira.assistant.gateway.Gateway.Sent;
import jp.tenohira.assistant.gateway.Refusal;
import jp.tenohira.assistant.minutes.draft.MinutesTemplate;
import jp.tenohira.assistant.models.Models;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Staff;
import org.springframework.stereotype.Component;

/** Has a model draft minutes, through the gateway with placeholders; without a model the template holds what was said, word for word. */
@Component
public class Drafting {

    private final Minutes minutes;
    private final Gateway gateway;

    Drafting(Minutes minutes, Gateway gateway) {
        this.minutes = minutes;
        this.gateway = gateway;
    }

    /**
     * Puts a draft in the place of the one of that version; the answer is false when somebody changed it meanwhile.
     *
     * @throws IOException when nobody listens any more
     */
    public Outcome<Boolean, Refusal> draft(Staff by, MinutesRecord record, String model, int version)
            throws IOException {
        var template = new MinutesTemplate(record.title(), minutes.lines(record));
        var answer = new StringBuilder();
        return switch (gateway.sendFromPage(by, template.asked(model, record.level()), answer::append)) {
            case Outcome.Refused<Sent, Refusal>(var why) -> Outcome.refused(why);
            case Outcome.Accepted<Sent, Refusal>(var sent) -> {
                var draft = model.equals(Models.NONE)
                        ? template.plain(record.heldOn())
                        : template.drafted(record.heldOn(), answer.toString());
                yield Outcome.accepted(minutes.write(by, record, draft, version, sent.use()));
            }
        };
    }
}
