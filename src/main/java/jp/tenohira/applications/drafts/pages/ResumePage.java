package jp.tenohira.applications.drafts.pages;

import java.util.List;
import java.util.Map;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.ErrorSummary;
import jp.tenohira.ui.fields.TextField;

/**
 * Asks for a draft's code.
 *
 * @param to the page to go on to; empty for where one left off
 * @param kept what was typed there, sent on with the code
 */
public record ResumePage(
        Frame frame, ErrorSummary errors, String action, TextField code, String to, Map<String, List<String>> kept) {}
