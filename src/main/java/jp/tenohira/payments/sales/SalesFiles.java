package jp.tenohira.payments.sales;

import java.io.IOException;
import java.util.List;
import jp.tenohira.core.Outcome;
import jp.tenohira.facts.Appended;
import jp.tenohira.facts.intake.FileProblem;
import jp.tenohira.facts.intake.Intake;
import org.jspecify.annotations.Nullable;

/** Files of registers of the current municipality: receipts, and day reports they must agree with. */
public interface SalesFiles extends Intake {

    /**
     * What comes beside a file of receipts.
     *
     * @param facility and register: whose receipts they are where the file does not say; empty where it does
     * @param reports the register's day reports as CSV; null for none
     */
    record Beside(
            String facility, String register, @Nullable Handed reports) {

        public static final Beside NOTHING = new Beside("", "", null);
    }

    /** Takes in a file with what comes beside it; refused whole where receipts and reports do not agree. */
    Outcome<Appended, List<FileProblem>> take(Handed handed, Beside beside, @Nullable Replacing replacing)
            throws IOException;
}
