package jp.tenohira.applications.queue;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.desk.CaseNames;
import jp.tenohira.applications.desk.CaseWords;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.components.Table.Cell;
import jp.tenohira.ui.components.Table.Column;
import jp.tenohira.ui.components.Table.Row;
import jp.tenohira.ui.components.Table.Select;
import jp.tenohira.ui.components.Tag;

/** The cases of a page of the queue as a table. */
record QueueTable(
        Frame frame,
        QueueFilter filter,
        Map<String, String> procedures,
        Map<UUID, String> people,
        Map<CaseId, CaseNames.Names> names,
        LocalDate today) {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    Table of(List<QueueEntry> entries) {
        return new Table(
                frame.t("queue.caption"),
                List.of(
                        sortable("receipt", Sort.RECEIPT),
                        plain("name"),
                        sortable("procedure", Sort.PROCEDURE),
                        sortable("submitted", Sort.SUBMITTED),
                        sortable("state", Sort.STATE),
                        sortable("due", Sort.DUE),
                        plain("findings"),
                        plain("assignee")),
                entries.stream().map(this::row).toList());
    }

    private Row row(QueueEntry entry) {
        var casefile = entry.casefile();
        var receipt = casefile.receipt().value();
        var query = filter.query();
        var called = names.getOrDefault(casefile.id(), CaseNames.Names.NONE);
        var href = "/staff/cases/" + receipt + (query.isEmpty() ? "" : "?" + query);
        return new Row(
                List.of(
                        Cell.link(receipt, href),
                        new Cell(called.applicant()
                                + (called.items().isEmpty() ? "" : "(" + String.join("、", called.items()) + ")")),
                        new Cell(procedures.getOrDefault(casefile.procedure(), casefile.procedure())),
                        submitted(casefile),
                        state(casefile),
                        new Cell(
                                "",
                                null,
                                CaseWords.due(frame, casefile, today).stream().toList()),
                        findings(entry),
                        new Cell(assignee(casefile))),
                new Select("case", receipt + ":" + casefile.version(), frame.t("queue.select", receipt), false));
    }

    private Cell submitted(Casefile casefile) {
        var tags = new ArrayList<Tag>();
        if (casefile.channel().equals("COUNTER") || casefile.channel().equals("PAPER")) {
            tags.add(new Tag(
                    frame.t("counter.channel." + casefile.channel().toLowerCase(Locale.ROOT)), Tag.Colour.PURPLE));
        }
        if (casefile.outsideCounterHours()) {
            tags.add(new Tag(frame.t("queue.outside"), Tag.Colour.GRAY));
        }
        var language = Lang.of(casefile.language());
        if (language != Lang.JA) {
            tags.add(new Tag(language.label().in(frame.lang()), Tag.Colour.GRAY));
        }
        return new Cell(SHORT.format(casefile.submittedAt().atZone(JapaneseDates.JST)), null, tags);
    }

    private Cell state(Casefile casefile) {
        var tags = new ArrayList<Tag>();
        tags.add(CaseWords.tag(frame, casefile));
        if (casefile.sentBackCount() > 0) {
            tags.add(new Tag(frame.t("queue.returned", casefile.sentBackCount()), Tag.Colour.GRAY));
        }
        return new Cell("", null, tags);
    }

    private Cell findings(QueueEntry entry) {
        var findings = entry.findings();
        if (findings == null) {
            return new Cell(frame.t("queue.findings.unchecked"));
        }
        var tags = new ArrayList<Tag>();
        if (findings > 0) {
            tags.add(new Tag(frame.t("queue.findings.count", findings), Tag.Colour.RED));
        }
        if (entry.outdated()) {
            tags.add(new Tag(frame.t("queue.findings.outdated"), Tag.Colour.GRAY));
        }
        return new Cell(findings == 0 ? frame.t("queue.findings.none") : "", null, tags);
    }

    private String assignee(Casefile casefile) {
        var assignee = casefile.assignee();
        return assignee == null ? frame.t("desk.nobody") : people.getOrDefault(assignee, "?");
    }

    private Column sortable(String key, Sort sort) {
        var sorted = filter.sort() == sort;
        return new Column(
                frame.t("queue.column." + key),
                false,
                "/staff/cases?" + orAll(filter.sortedBy(sort).query()),
                !sorted ? Table.Sort.NONE : filter.descending() ? Table.Sort.DESCENDING : Table.Sort.ASCENDING);
    }

    private Column plain(String key) {
        return new Column(frame.t("queue.column." + key));
    }

    private static String orAll(String query) {
        return query.isEmpty() ? "view=all" : query;
    }
}
