package jp.tenohira.applications.bulk;

import java.util.Map;
import java.util.Set;
import jp.tenohira.applications.Step;
import jp.tenohira.applications.bulk.BulkSettings.Words;
import jp.tenohira.core.Lang;
import jp.tenohira.ui.Messages;

/** The settings a bulk action begins with. */
final class BulkDefaults {

    private BulkDefaults() {}

    /** A send-back begins with the usual words, in the languages of residents. */
    static BulkSettings of(Step step, Messages messages) {
        if (step != Step.SEND_BACK) {
            return BulkSettings.NONE;
        }
        var usual = "review.send-back.reason.usual";
        var reason = new Words(messages.in(Lang.JA, usual), messages.in(Lang.EN, usual));
        return new BulkSettings(reason, null, null, Map.of(), Set.of());
    }
}
