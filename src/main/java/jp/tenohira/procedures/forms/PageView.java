package jp.tenohira.procedures.forms;

import java.util.List;
import java.util.Optional;
import jp.tenohira.ui.fields.Field;

/** A page as it is shown, in one language. */
public sealed interface PageView {

    PageRef ref();

    String title();

    /** Questions to answer. */
    record Questions(PageRef ref, String title, Optional<String> caption, Optional<String> intro, List<Field> fields)
            implements PageView {}

    /**
     * The items of a group, to change, remove or add to.
     *
     * @param path the group's place in the answers; an item is removed at {@code path.then(index)}
     * @param add the first page of a new item; empty when there are as many as may be
     * @param removable whether there are more items than must be
     */
    record Overview(
            PageRef ref,
            String title,
            AnswerPath path,
            List<Item> items,
            Optional<PageRef> add,
            String addLabel,
            boolean removable)
            implements PageView {}

    /** @param label what the item is called, such as the child's name */
    record Item(int index, String label, PageRef first, boolean complete) {}
}
