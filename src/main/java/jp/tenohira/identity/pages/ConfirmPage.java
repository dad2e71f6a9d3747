package jp.tenohira.identity.pages;

import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.SummaryList;

/**
 * Asks once more before something that hurts.
 *
 * @param about what it is done to
 * @param action where the confirmation is sent
 */
public record ConfirmPage(Frame frame, Notice warning, SummaryList about, String action, Button yes, Button no) {}
