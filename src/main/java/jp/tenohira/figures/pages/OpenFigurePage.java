package jp.tenohira.figures.pages;

import java.util.List;
import jp.tenohira.figures.pages.DashboardPage.Chart;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.SummaryList;

/** One published figure: what it is, its charts with their tables, its files and its terms. */
public record OpenFigurePage(
        Frame frame,
        Breadcrumb breadcrumb,
        SummaryList facts,
        List<Button> downloads,
        List<Chart> charts,
        Link licence) {

    public OpenFigurePage {
        downloads = List.copyOf(downloads);
        charts = List.copyOf(charts);
    }
}
