package jp.tenohira.procedures.builder.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Link;

/**
 * The steps of a working copy, the last first.
 *
 * @param older leads to the steps before these; empty when there are none
 */
public record StepsPage(
        Frame frame, Breadcrumb breadcrumb, String address, int version, List<Line> lines, List<Link> older) {

    public StepsPage {
        lines = List.copyOf(lines);
        older = List.copyOf(older);
    }

    /** One step; it can be gone back to when its document is not the present one. */
    public record Line(int version, String at, String by, String said, boolean present) {}
}
