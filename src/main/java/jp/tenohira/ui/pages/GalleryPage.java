package jp.tenohira.ui.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.EmptyState;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.LinkCard;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Progress;
import jp.tenohira.ui.components.SearchBox;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.components.Tabs;
import jp.tenohira.ui.components.Tag;
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
