package jp.tenohira.ui.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.BarList;
import jp.tenohira.ui.components.HeatMap;
import jp.tenohira.ui.components.Pager;
import jp.tenohira.ui.components.Stat;
import jp.tenohira.ui.components.StepChart;
import jp.tenohira.ui.components.Table;

/** The components of staff pages: figures, tables and what leads through them. */
public record FiguresGalleryPage(
        Frame frame,
        List<Stat> stats,
        Table table,
        Table chosen,
        List<Pager> pagers,
        HeatMap heatMap,
        BarList bars,
        StepChart steps) {}
