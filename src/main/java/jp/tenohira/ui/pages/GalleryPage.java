package jp.tenohira.ui.pages;

import java.util.List;
import jp.tenohira.ui.Breadcrumb;
import jp.tenohira.ui.Button;
import jp.tenohira.ui.EmptyState;
import jp.tenohira.ui.ErrorSummary;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.Link;
import jp.tenohira.ui.LinkCard;
import jp.tenohira.ui.Notice;
import jp.tenohira.ui.Progress;
import jp.tenohira.ui.SearchBox;
import jp.tenohira.ui.SummaryList;
import jp.tenohira.ui.Tabs;
import jp.tenohira.ui.Tag;
import jp.tenohira.ui.fields.Field;

/** Every component of residents' pages in every state. */
public record GalleryPage(
        Frame frame,
        Breadcrumb breadcrumb,
        Progress progress,
        ErrorSummary errors,
        List<Field> empty,
        List<Field> filled,
        List<Field> invalid,
        List<Button> buttons,
        List<Notice> notices,
        List<Tag> tags,
        Tabs tabs,
        SearchBox search,
        List<Link> tiles,
        List<LinkCard> cards,
        SummaryList summary,
        EmptyState nothing,
        EmptyState nothingYet) {}
