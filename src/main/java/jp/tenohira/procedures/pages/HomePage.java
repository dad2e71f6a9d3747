package jp.tenohira.procedures.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.LinkCard;
import jp.tenohira.ui.components.SearchBox;

/**
 * The first page: search first, then what is open, then ways in.
 *
 * @param open what closes soonest
 * @param openCount how many are open in all
 */
public record HomePage(
        Frame frame,
        SearchBox search,
        List<LinkCard> open,
        int openCount,
        List<Link> lifeEvents,
        List<Link> departments) {}
