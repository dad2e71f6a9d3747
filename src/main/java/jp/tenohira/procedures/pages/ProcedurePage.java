package jp.tenohira.procedures.pages;

import java.util.List;
import java.util.Optional;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.components.Tag;

/**
 * All a resident should know of a procedure before starting.
 *
 * @param japaneseName whether the name is in Japanese on a page that is not
 * @param notice why it cannot be applied for here and now, and what to do instead
 * @param action where a new application begins; empty when it cannot be applied for here and now
 */
public record ProcedurePage(
        Frame frame,
        Breadcrumb breadcrumb,
        String name,
        boolean japaneseName,
        Tag tag,
        String summary,
        Optional<Notice> notice,
        Optional<String> action,
        Button start,
        SummaryList facts,
        List<String> needs,
        List<String> afterwards) {}
