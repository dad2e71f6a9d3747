package jp.tenohira.applications.workload.pages;

import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.BarList;
import jp.tenohira.ui.components.Table;

/** The workload of a section, as a chart and as the table it is drawn from. */
public record WorkloadPage(Frame frame, BarList chart, Table table, String note) {}
