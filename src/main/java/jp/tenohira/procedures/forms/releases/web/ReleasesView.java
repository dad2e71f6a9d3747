package jp.tenohira.procedures.forms.releases.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.Procedure;
import jp.tenohira.procedures.forms.Forms;
import jp.tenohira.procedures.forms.releases.Proposal;
import jp.tenohira.procedures.forms.releases.ReleasedVersion;
import jp.tenohira.procedures.forms.releases.Releases;
import jp.tenohira.procedures.forms.releases.pages.ReleasesPage;
import jp.tenohira.procedures.forms.releases.web.ReleaseDesk.Visit;
import jp.tenohira.ui.components.EmptyState;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.components.Table;
import jp.tenohira.ui.fields.ChoiceField;
import jp.tenohira.ui.fields.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the lists of releases. */
@Component
class ReleasesView {

    private static final Set<String> DONE = Set.of("released", "returned", "withdrawn");

    private final ReleaseDesk desk;
    private final Releases releases;
    private final Forms forms;
    private final Differences differences;

    ReleasesView(ReleaseDesk desk, Releases releases, Forms forms, Differences differences) {
        this.desk = desk;
        this.releases = releases;
        this.forms = forms;
        this.differences = differences;
    }

    ReleasesPage own(HttpServletRequest request, Lang lang, Staff staff) {
        var rows = desk.own(staff).stream()
                .map(procedure -> row(lang, procedure))
                .flatMap(List::stream)
                .toList();
        var table = table(lang, "own", List.of("own.procedure", "own.version", "own.waiting"), rows);
        return new ReleasesPage(
                desk.frame(request, lang, staff, desk.text(lang, "nav")),
                null,
                desk.text(lang, "own.text"),
                List.of(),
                rows.isEmpty() ? List.of() : List.of(table),
                rows.isEmpty() ? new EmptyState(desk.text(lang, "own.none"), desk.text(lang, "own.none.text")) : null,
                null);
    }

    /** Procedures that have a form, or will have one. */
    private List<Table.Row> row(Lang lang, Procedure procedure) {
        var waiting = releases.waiting(procedure.code()).size();
        var inForce = releases.inForce(procedure.code());
        if (waiting == 0 && inForce == 0) {
            return List.of();
        }
        var address = "/staff/procedures/" + procedure.code() + "/releases";
        return List.of(new Table.Row(List.of(
                Table.Cell.link(procedure.name().in(lang), address),
                new Table.Cell(inForce == 0 ? desk.text(lang, "own.notYet") : desk.text(lang, "version", inForce)),
                new Table.Cell(waiting == 0 ? "—" : desk.text(lang, "own.count", waiting)))));
    }

    ReleasesPage history(Visit visit, String done) {
        var lang = visit.lang();
        var versions = releases.history(visit.procedure().code());
        var waiting = releases.waiting(visit.procedure().code());
        var declined = releases.declined(visit.procedure().code());
        var tables = new ArrayList<Table>();
        if (!waiting.isEmpty()) {
            tables.add(table(
                    lang,
                    "waiting",
                    List.of("number", "note", "proposer", "proposedAt"),
                    waiting.stream().map(proposal -> waiting(visit, proposal)).toList()));
        }
        if (!versions.isEmpty()) {
            tables.add(table(
                    lang,
                    "history",
                    List.of("versionNumber", "publishedAt", "proposer", "releaser", "note", "difference", "restoring"),
                    versions.stream()
                            .map(version ->
                                    version(visit, version, versions.getFirst().version()))
                            .toList()));
        }
        if (!declined.isEmpty()) {
            tables.add(table(
                    lang,
                    "declined",
                    List.of("number", "note", "proposer", "fate", "decidedAt", "reason"),
                    declined.stream().map(proposal -> declined(visit, proposal)).toList()));
        }
        var name = ReleaseDesk.name(visit);
        return new ReleasesPage(
                desk.frame(visit, desk.text(lang, "title", name)),
                desk.way(visit, name),
                desk.text(lang, "lead"),
                DONE.contains(done) ? List.of(Notice.success("", desk.text(lang, "done." + done))) : List.of(),
                tables,
                tables.isEmpty() ? new EmptyState(desk.text(lang, "none"), desk.text(lang, "none.text")) : null,
                versions.size() < 2
                        ? null
                        : choosing(
                                visit,
                                versions,
                                versions.get(1).version(),
                                versions.getFirst().version()));
    }

    private Table.Row waiting(Visit visit, Proposal proposal) {
        return new Table.Row(List.of(
                Table.Cell.link(
                        desk.text(visit.lang(), "proposal", proposal.number()),
                        visit.address("/proposals/" + proposal.number())),
                new Table.Cell(proposal.note()),
                new Table.Cell(proposal.proposerName()),
                new Table.Cell(JapaneseDates.dateTime(proposal.proposedAt(), visit.lang()))));
    }

    private Table.Row version(Visit visit, ReleasedVersion version, int inForce) {
        var lang = visit.lang();
        var proposal = version.proposal();
        var number = version.version();
        var decision = proposal.flatMap(Proposal::decision);
        return new Table.Row(List.of(
                proposal.map(from -> Table.Cell.link(
                                desk.text(lang, "version", number), visit.address("/proposals/" + from.number())))
                        .orElseGet(() -> new Table.Cell(desk.text(lang, "version", number))),
                new Table.Cell(JapaneseDates.dateTime(version.publishedAt(), lang)),
                new Table.Cell(proposal.map(Proposal::proposerName).orElse("—")),
                new Table.Cell(decision.map(Proposal.Decision::name).orElse("—")),
                new Table.Cell(proposal.map(Proposal::note).orElseGet(() -> desk.text(lang, "putIn"))),
                number == 1
                        ? new Table.Cell("—")
                        : Table.Cell.link(
                                desk.text(lang, "difference.to", number - 1),
                                visit.address("/compare?from=" + (number - 1) + "&to=" + number)),
                number == inForce
                        ? new Table.Cell(desk.text(lang, "inForce"))
                        : Table.Cell.link(
                                desk.text(lang, "restore.to", number),
                                visit.address("/versions/" + number + "/restore"))));
    }

    private Table.Row declined(Visit visit, Proposal proposal) {
        var lang = visit.lang();
        var decision = proposal.decision().orElseThrow();
        return new Table.Row(List.of(
                Table.Cell.link(
                        desk.text(lang, "proposal", proposal.number()),
                        visit.address("/proposals/" + proposal.number())),
                new Table.Cell(proposal.note()),
                new Table.Cell(proposal.proposerName()),
                new Table.Cell(desk.text(lang, "fate." + decision.fate().name())),
                new Table.Cell(JapaneseDates.dateTime(decision.at(), lang)),
                new Table.Cell(decision.reason().isEmpty() ? "—" : decision.reason())));
    }

    ReleasesPage comparison(Visit visit, int from, int to) {
        var lang = visit.lang();
        var code = visit.procedure().code();
        var versions = releases.history(code);
        var both = has(versions, from) && has(versions, to);
        var changes = both
                ? differences.of(forms.version(code, from), forms.version(code, to))
                : List.<jp.tenohira.procedures.forms.releases.comparing.Change>of();
        var title = both ? desk.text(lang, "compare.title", from, to) : desk.text(lang, "compare");
        return new ReleasesPage(
                desk.frame(visit, title),
                desk.way(visit, title),
                ReleaseDesk.name(visit),
                both ? List.of() : List.of(Notice.info("", desk.text(lang, "compare.choose"))),
                changes.isEmpty()
                        ? List.of()
                        : List.of(differences.table(lang, changes, desk.text(lang, "changes.count", changes.size()))),
                both && changes.isEmpty()
                        ? new EmptyState(desk.text(lang, "compare.same"), desk.text(lang, "compare.same.text"))
                        : null,
                versions.isEmpty() ? null : choosing(visit, versions, from, to));
    }

    private static boolean has(List<ReleasedVersion> versions, int number) {
        return versions.stream().anyMatch(version -> version.version() == number);
    }

    private ReleasesPage.@Nullable Choosing choosing(Visit visit, List<ReleasedVersion> versions, int from, int to) {
        return new ReleasesPage.Choosing(
                visit.address("/compare"),
                List.of(field(visit, versions, "from", from), field(visit, versions, "to", to)));
    }

    private ChoiceField field(Visit visit, List<ReleasedVersion> versions, String name, int chosen) {
        var lang = visit.lang();
        return new ChoiceField(
                name,
                name,
                desk.text(lang, "compare." + name),
                null,
                null,
                true,
                versions.stream()
                        .map(version -> new Option(
                                Integer.toString(version.version()),
                                desk.text(lang, "version", version.version()) + " "
                                        + JapaneseDates.date(version.publishedAt(), lang)))
                        .toList(),
                Integer.toString(chosen));
    }

    private Table table(Lang lang, String caption, List<String> columns, List<Table.Row> rows) {
        return Table.cards(
                desk.text(lang, caption),
                columns.stream()
                        .map(column -> new Table.Column(desk.text(lang, "column." + column)))
                        .toList(),
                rows);
    }
}
