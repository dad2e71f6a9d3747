package jp.tenohira.procedures.forms.definition;

import jp.tenohira.core.Text;

/**
 * A part that is asked for several times, such as each child.
 *
 * @param as what rules call one item
 * @param title the heading of the overview
 * @param itemTitle what stands above an item's pages; {@code {number}} counts from 1
 * @param itemLabel what an item is called in the overview, a template over its answers
 * @param add the words of the button that adds an item
 */
public record Group(String id, String as, int min, int max, Text title, Text itemTitle, Text itemLabel, Text add) {}
