package jp.tenohira.procedures.builder.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Breadcrumb;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.SummaryList;

/**
 * Where a trial with test answers stands.
 *
 * @param steps the pages that the answers lead through
 * @param sections the answers in words
 * @param findings what the staff's checks say of them
 */
public record TrialPage(
        Frame frame,
        Breadcrumb breadcrumb,
        List<Notice> notices,
        String address,
        List<Step> steps,
        List<Section> sections,
        List<String> findings,
        List<Link> problems,
        List<Button> buttons) {

    public TrialPage {
        notices = List.copyOf(notices);
        steps = List.copyOf(steps);
        sections = List.copyOf(sections);
        findings = List.copyOf(findings);
        problems = List.copyOf(problems);
        buttons = List.copyOf(buttons);
    }

    /** A page of the journey. */
    public record Step(String title, String href, boolean complete) {}

    /** The answers of one page. */
    public record Section(String title, SummaryList list) {}
}
