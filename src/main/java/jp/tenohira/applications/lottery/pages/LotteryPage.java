package jp.tenohira.applications.lottery.pages;

import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.components.Table;
import org.jspecify.annotations.Nullable;

/**
 * One draw, for everybody.
 *
 * @param record where the record is to be saved; null before the draw
 * @param results who was drawn, in order; null before the draw
 */
public record LotteryPage(
        Frame frame,
        Breadcrumb breadcrumb,
        String procedure,
        Notice state,
        SummaryList facts,
        @Nullable String record,
        @Nullable Table results) {}
