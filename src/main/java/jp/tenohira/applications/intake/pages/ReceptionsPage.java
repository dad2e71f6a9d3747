package jp.tenohira.applications.intake.pages;

import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Table;

/** The receptions of a section that have a number of places or a waiting room. */
public record ReceptionsPage(Frame frame, Table receptions) {}
