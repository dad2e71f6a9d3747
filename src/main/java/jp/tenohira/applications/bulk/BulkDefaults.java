package jp.tenohira.applications.bulk;

import java.util.Map;
import java.util.Set;
import jp.tenohira.applications.Step;
import jp.tenohira.core.Lang;
import jp.tenohira.ui.Messages;

/** The settings a bulk action begins with. */
final class BulkDefaults {

    private BulkDefaults() {}

    /** A send-back begins with the usual words; residents read Japanese first, whatever the clerk's own language. */
    static BulkSettings of(Step step, Messages messages) {
        return step == Step.SEND_BACK
                ? new BulkSettings(
                        messages.in(Lang.JA, "review.send-back.reason.usual"), null, null, Map.of(), Set.of())
                : BulkSettings.NONE;
    }
}
