package jp.tenohira.applications.decisions.pages;

import java.util.List;

/**
 * A notice word for word, as it is kept. Paragraphs in the order of the page.
 *
 * @param number of the document, such as 令和8年度こども政策課第12号; 案 while it is a draft
 * @param date in era years
 * @param addressee with 様
 * @param signatory who decided, such as 郡山市長
 * @param reasonLabel empty when no reason is given
 */
public record NoticeContent(
        String number,
        String date,
        String addressee,
        String signatory,
        String title,
        String body,
        List<Line> lines,
        String reasonLabel,
        String reason,
        String appealTitle,
        List<String> appeal,
        String contact) {

    /** One line of what was decided about. */
    public record Line(String label, String text) {}

    public NoticeContent {
        lines = List.copyOf(lines);
        appeal = List.copyOf(appeal);
    }
}
