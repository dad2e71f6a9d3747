package jp.tenohira.applications.dues;

import java.util.List;
import java.util.Optional;
import jp.tenohira.applications.ReceiptNumber;
import jp.tenohira.core.Lang;
import jp.tenohira.ui.components.Link;

/** Whoever takes payments online supplies one; pages of cases lead there. */
public interface OnlineFees {

    /** Where a resident pays, or reads how a payment stands; empty where the city takes none online and none was made. */
    Optional<String> payPage(ReceiptNumber receipt);

    /** Whether a payment was begun whose end is not known yet. */
    boolean isBeingPaid(ReceiptNumber receipt);

    /** What staff may open beside the fees of a case. */
    List<Link> forStaff(ReceiptNumber receipt, Lang lang);
}
