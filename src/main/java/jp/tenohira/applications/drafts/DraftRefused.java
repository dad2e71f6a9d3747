package jp.tenohira.applications.drafts;

import java.util.UUID;
import jp.tenohira.applications.ReceiptNumber;
import jp.tenohira.applications.drafts.resume.DraftRefusals;

/** A draft's page was asked for and is not shown; {@link DraftRefusals} answers. */
public final class DraftRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public sealed interface Why {

        /** The browser holds no key of it: it is asked for the code. */
        record NoKey(UUID draft) implements Why {}

        record Expired() implements Why {}

        /** It is an application by now. */
        record Filed(ReceiptNumber receipt) implements Why {}
    }

    private final transient Why why;

    DraftRefused(Why why) {
        super(why.getClass().getSimpleName(), null, false, false);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
