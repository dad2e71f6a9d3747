package jp.tenohira.applications.mine.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Notice;

/** Offers everything that is kept of a resident as one file. */
public record DataPage(Frame frame, List<Notice> notices) {}
