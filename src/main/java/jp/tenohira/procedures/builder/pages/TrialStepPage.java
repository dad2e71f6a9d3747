package jp.tenohira.procedures.builder.pages;

import java.util.List;
import java.util.Optional;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.fields.Field;

/**
 * One page of a trial: questions to answer, or the items of a group.
 *
 * @param at the page, as its address names it
 * @param items the items of a group, each leading to its first page
 * @param removable whether an item may be taken away
 */
public record TrialStepPage(
        Frame frame,
        Breadcrumb breadcrumb,
        ErrorSummary errors,
        String address,
        String at,
        Optional<String> caption,
        String title,
        Optional<String> intro,
        List<Field> fields,
        List<Link> items,
        boolean removable,
        List<Link> add,
        List<Link> next) {

    public TrialStepPage {
        fields = List.copyOf(fields);
        items = List.copyOf(items);
        add = List.copyOf(add);
        next = List.copyOf(next);
    }
}
