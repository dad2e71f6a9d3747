package jp.tenohira.procedures.forms.releases.pages;

import jp.tenohira.procedures.forms.releases.pages.ProposalPage.Deed;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Table;
import org.jspecify.annotations.Nullable;

/** What bringing an earlier version back would change, and the form that proposes it. */
public record RestorePage(
        Frame frame,
        Breadcrumb breadcrumb,
        ErrorSummary errors,
        @Nullable Notice refused,
        Table changes,
        Deed deed) {}
