package jp.tenohira.ui.pages;

import java.util.List;
import jp.tenohira.ui.BarList;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.HeatMap;
import jp.tenohira.ui.Pager;
import jp.tenohira.ui.Stat;
import jp.tenohira.ui.Table;

/** The components of staff pages: figures, tables and what leads through them. */
public record FiguresGalleryPage(
        Frame frame, List<Stat> stats, Table table, Table chosen, List<Pager> pagers, HeatMap heatMap, BarList bars) {}
