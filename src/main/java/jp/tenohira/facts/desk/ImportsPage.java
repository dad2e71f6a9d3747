package jp.tenohira.facts.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.facts.Batch;
import jp.tenohira.facts.pages.DeskPage;
import jp.tenohira.facts.pages.DeskPage.Form;
import jp.tenohira.identity.Staff;
import jp.tenohira.ui.components.Button;
import jp.tenohira.ui.components.Link;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Problem;
import jp.tenohira.ui.components.SummaryList;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.fields.TextField;
import org.jspecify.annotations.Nullable;

/** The list of imports with its form, and one import with its trace. */
final class ImportsPage {

    private static final int MOST = 200;

    private final ImportsDesk.Place place;
    private final Desk desk;

    ImportsPage(ImportsDesk.Place place) {
        this.place = place;
        this.desk = place.desk();
    }

    DeskPage list(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            Map<String, String> asked,
            List<Problem> problems,
            String done) {
        return new DeskPage(
                desk.frame(request, lang, staff, desk.text(lang, "imports")).withErrors(!problems.isEmpty()),
                null,
                place.views().of(lang, staff, place.imports()),
                problems,
                done(lang, done),
                desk.text(lang, "imports.lead"),
                null,
                List.of(new Form(
                        desk.text(lang, "imports.take"),
                        "",
                        place.imports(),
                        true,
                        Map.of(),
                        place.fields().of(lang, asked, problems),
                        Button.primary(desk.text(lang, "imports.yes")))),
                List.of(table(lang)),
                List.of(new Link(desk.text(lang, "columns"), place.columns())));
    }

    private List<Notice> done(Lang lang, String done) {
        if (done.equals(ImportsDesk.KNOWN)) {
            return List.of(Notice.success("", desk.text(lang, "done.known")));
        }
        return place.intake().batches().stream()
                .filter(batch -> batch.id().toString().equals(done))
                .map(batch -> Notice.success(
                        "",
                        desk.text(lang, "done.taken")
                                + desk.text(
                                        lang,
                                        "done.counts",
                                        JapaneseNumbers.inTable(batch.rows()),
                                        JapaneseNumbers.inTable(batch.known()))))
                .toList();
    }

    private Table table(Lang lang) {
        return Table.cards(
                desk.text(lang, "imports.table"),
                List.of(
                        new Table.Column(desk.text(lang, "import.name")),
                        new Table.Column(desk.text(lang, "import.source")),
                        new Table.Column(desk.text(lang, "import.days")),
                        Table.Column.number(desk.text(lang, "import.rows")),
                        Table.Column.number(desk.text(lang, "import.known")),
                        new Table.Column(desk.text(lang, "import.at")),
                        new Table.Column(desk.text(lang, "import.by")),
                        new Table.Column(desk.text(lang, "import.state"))),
                place.intake().batches().stream()
                        .limit(MOST)
                        .map(batch -> row(lang, batch))
                        .toList());
    }

    private Table.Row row(Lang lang, Batch batch) {
        return new Table.Row(List.of(
                Table.Cell.link(batch.delivery().name(), address(batch.id())),
                new Table.Cell(desk.format(lang, batch.delivery().source())),
                new Table.Cell(days(lang, batch)),
                new Table.Cell(JapaneseNumbers.inTable(batch.rows())),
                new Table.Cell(JapaneseNumbers.inTable(batch.known())),
                new Table.Cell(JapaneseDates.dateTime(batch.receivedAt(), lang)),
                new Table.Cell(batch.delivery().by()),
                new Table.Cell(state(lang, batch))));
    }

    private String state(Lang lang, Batch batch) {
        return desk.text(lang, batch.counts() ? "import.counts" : "import.replaced");
    }

    private String days(Lang lang, Batch batch) {
        return day(lang, batch.firstDay()) + "〜" + day(lang, batch.lastDay());
    }

    private static String day(Lang lang, @Nullable LocalDate day) {
        return day == null ? "" : JapaneseDates.date(day, lang);
    }

    private String address(UUID batch) {
        return place.imports() + "/" + batch;
    }

    DeskPage one(
            HttpServletRequest request,
            Lang lang,
            Staff staff,
            Batch batch,
            Map<String, String> asked,
            List<Problem> problems) {
        var fields = new ArrayList<>(place.fields().of(lang, asked, problems));
        fields.add(desk.field(lang, "reason", TextField.Kind.TEXT, asked.getOrDefault("reason", ""), problems, true));
        return new DeskPage(
                desk.frame(request, lang, staff, batch.delivery().name()).withErrors(!problems.isEmpty()),
                desk.under(lang, "imports", place.imports(), batch.delivery().name()),
                null,
                problems,
                List.of(),
                desk.text(lang, "import.lead"),
                facts(lang, batch),
                batch.counts()
                        ? List.of(new Form(
                                desk.text(lang, "replace"),
                                desk.text(lang, "replace.lead"),
                                address(batch.id()) + "/replace",
                                true,
                                Map.of(),
                                fields,
                                Button.primary(desk.text(lang, "replace.yes"))))
                        : List.of(),
                List.of(),
                List.of());
    }

    private SummaryList facts(Lang lang, Batch batch) {
        var delivery = batch.delivery();
        var rows = new ArrayList<SummaryList.Row>();
        rows.add(new SummaryList.Row(desk.text(lang, "import.state"), state(lang, batch)));
        rows.add(new SummaryList.Row(desk.text(lang, "import.source"), desk.format(lang, delivery.source())));
        rows.add(new SummaryList.Row(desk.text(lang, "import.days"), days(lang, batch)));
        rows.add(new SummaryList.Row(desk.text(lang, "import.rows"), JapaneseNumbers.inTable(batch.rows())));
        rows.add(new SummaryList.Row(desk.text(lang, "import.known"), JapaneseNumbers.inTable(batch.known())));
        rows.add(new SummaryList.Row(desk.text(lang, "import.at"), JapaneseDates.dateTime(batch.receivedAt(), lang)));
        rows.add(new SummaryList.Row(desk.text(lang, "import.by"), delivery.by()));
        rows.add(new SummaryList.Row(desk.text(lang, "import.digest"), delivery.digest()));
        if (delivery.replaces() != null) {
            rows.add(other(lang, "import.replaces", delivery.replaces()));
            rows.add(new SummaryList.Row(desk.text(lang, "field.reason"), delivery.reason()));
        }
        var later = batch.replacedBy();
        if (later != null) {
            rows.add(other(lang, "import.replacedBy", later));
        }
        return new SummaryList(rows);
    }

    private SummaryList.Row other(Lang lang, String key, UUID batch) {
        return new SummaryList.Row(
                desk.text(lang, key), "", List.of(new Link(batch.toString(), address(batch))), null, null);
    }
}
