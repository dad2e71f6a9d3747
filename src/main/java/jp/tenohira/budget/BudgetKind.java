package jp.tenohira.budget;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;

/** Whether an expense comes back every year or follows a policy decision. */
public enum BudgetKind {
    CURRENT(Text.of("経常的経費", "Current")),
    POLICY(Text.of("政策的経費", "Policy")),
    /** A published total that was not split; no item is of it. */
    WHOLE(Text.of("総額（区分の公表なし）", "Total, not split"));

    /** What an item can be of. */
    public static final List<BudgetKind> OF_ITEMS = List.of(CURRENT, POLICY);

    private final Text label;

    BudgetKind(Text label) {
        this.label = label;
    }

    public Text label() {
        return label;
    }

    /** The word in addresses, files and figures. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of an item, by code or by label. */
    public static Optional<BudgetKind> ofItem(String written) {
        return of(written).filter(OF_ITEMS::contains);
    }

    /** By code, or by label as tables write it: 経常的経費, 経常. */
    public static Optional<BudgetKind> of(String written) {
        return Arrays.stream(values())
                .filter(kind -> kind.code().equalsIgnoreCase(written)
                        || kind.label.in(Lang.JA).equals(written)
                        || kind.label.in(Lang.EN).equalsIgnoreCase(written)
                        || (written.length() == 2 && kind.label.in(Lang.JA).startsWith(written)))
                .findFirst();
    }
}
