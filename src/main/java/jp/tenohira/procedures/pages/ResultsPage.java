package jp.tenohira.procedures.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.EmptyState;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.LinkCard;
import jp.tenohira.ui.components.Pager;
import jp.tenohira.ui.components.SearchBox;

/**
 * What a search found.
 *
 * @param filters the ways to narrow or widen what was found
 * @param filtered whether any filter is on
 */
public record ResultsPage(
        Frame frame,
        Breadcrumb breadcrumb,
        SearchBox search,
        String found,
        List<Filter> filters,
        boolean filtered,
        String clearHref,
        List<LinkCard> cards,
        EmptyState none,
        Pager pager) {

    /** @param choices the current one carries no link but is named as such */
    public record Filter(String title, List<Choice> choices) {}

    public record Choice(Link link, boolean current) {}
}
