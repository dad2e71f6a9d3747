package jp.tenohira.budget.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.tenohira.budget.Budget;
import jp.tenohira.budget.BudgetFilter;
import jp.tenohira.budget.BudgetItem;
import jp.tenohira.budget.BudgetItem.Content;
import jp.tenohira.budget.BudgetRefused;
import jp.tenohira.budget.Decision;
import jp.tenohira.budget.PublishedChange;
import jp.tenohira.budget.PublishedTotal;
import jp.tenohira.budget.ReviewEntry;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Section;
import jp.tenohira.identity.Staff;
import jp.tenohira.sheets.Sheet;
import jp.tenohira.sheets.TableProblem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The budget in PostgreSQL. */
@Component
@Transactional
class StoredBudget implements Budget {

    private final ItemTable table;
    private final ReviewTable reviews;
    private final PublishedTable published;
    private final ItemRules rules;
    private final ItemImport items;
    private final Organisation organisation;
    private final AuditTrail audit;
    private final Clock clock;

    StoredBudget(
            ItemTable table,
            ReviewTable reviews,
            PublishedTable published,
            ItemRules rules,
            ItemImport items,
            Organisation organisation,
            AuditTrail audit,
            Clock clock) {
        this.table = table;
        this.reviews = reviews;
        this.published = published;
        this.rules = rules;
        this.items = items;
        this.organisation = organisation;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public boolean mayWrite(Staff staff) {
        return staff.role() == Role.HEADQUARTERS || staff.role() == Role.ADMINISTRATOR;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> onlyDepartment(Staff reader) {
        if (mayWrite(reader)) {
            return Optional.empty();
        }
        var section = reader.section();
        return Optional.of(
                reader.role() == Role.HEAD && section != null
                        ? organisation.section(section).map(Section::department).orElse("-")
                        : "-");
    }

    private List<BudgetItem> seen(Staff reader, List<BudgetItem> items) {
        var only = onlyDepartment(reader);
        return only.isEmpty()
                ? items
                : items.stream()
                        .filter(item -> item.content().department().equals(only.get()))
                        .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<BudgetItem> find(Staff reader, BudgetFilter filter) {
        var decisions = filter.decision() == null ? Map.<UUID, Decision>of() : reviews.decisions();
        return ItemSearch.of(seen(reader, table.current()), filter, decisions);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<BudgetItem> find(Staff reader, UUID id) {
        return history(reader, id).stream().findFirst();
    }

    @Override
    @Transactional(readOnly = true)
    public List<BudgetItem> history(Staff reader, UUID id) {
        var versions = table.versions(id);
        return versions.isEmpty() || seen(reader, versions.subList(0, 1)).isEmpty() ? List.of() : versions;
    }

    @Override
    @Transactional(readOnly = true)
    public List<BudgetItem> years(Staff reader, String line) {
        return seen(reader, table.current()).stream()
                .filter(item -> item.content().line().equals(line))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Decision> decisions() {
        return reviews.decisions();
    }

    @Override
    public Outcome<BudgetItem, BudgetRefused> add(Staff writer, Content content) {
        return put(writer, new BudgetItem(UUID.randomUUID(), 1, content, now(), writer.name()));
    }

    @Override
    public Outcome<BudgetItem, BudgetRefused> change(Staff writer, UUID id, int version, Content content) {
        var stored = find(writer, id);
        if (stored.isEmpty()) {
            return Outcome.refused(new BudgetRefused.NoSuchItem());
        }
        var kept = stored.get();
        if (kept.version() != version) {
            return Outcome.refused(new BudgetRefused.ChangedMeanwhile(kept.version()));
        }
        if (kept.content().fiscalYear() != content.fiscalYear()
                || !kept.content().line().equals(content.line())) {
            return Outcome.refused(new BudgetRefused.Unknown("line", content.line()));
        }
        return put(writer, new BudgetItem(id, version + 1, content, now(), writer.name()));
    }

    private Outcome<BudgetItem, BudgetRefused> put(Staff writer, BudgetItem item) {
        if (!mayWrite(writer)) {
            return Outcome.refused(new BudgetRefused.NotYours());
        }
        var content = item.content();
        var wrong = rules.judge(content);
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        if (item.version() == 1 && !table.open(item)) {
            return Outcome.refused(new BudgetRefused.LineTaken(content.line(), content.fiscalYear()));
        }
        if (!table.add(item)) {
            return Outcome.refused(new BudgetRefused.ChangedMeanwhile(item.version()));
        }
        var version = Integer.toString(item.version());
        audit.record(writer, "budget.item.kept", item.id().toString(), Map.of("version", version));
        return Outcome.accepted(item);
    }

    @Override
    public Outcome<BudgetItem, BudgetRefused> carryOver(Staff writer, UUID id) {
        var stored = find(writer, id);
        if (stored.isEmpty()) {
            return Outcome.refused(new BudgetRefused.NoSuchItem());
        }
        var old = stored.get().content();
        return add(
                writer,
                new Content(
                        old.fiscalYear() + 1,
                        old.line(),
                        old.department(),
                        old.section(),
                        old.kind(),
                        old.name(),
                        null,
                        null,
                        "",
                        old.note(),
                        ""));
    }

    @Override
    @Transactional(readOnly = true)
    public List<ReviewEntry> sheet(Staff reader, UUID id) {
        return find(reader, id).isEmpty() ? List.of() : reviews.of(id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ReviewEntry> carriedOver(Staff reader, UUID id) {
        return find(reader, id)
                .map(BudgetItem::content)
                .map(content -> reviews.openRemarksBefore(content.line(), content.fiscalYear()))
                .orElse(List.of());
    }

    @Override
    public Outcome<ReviewEntry, BudgetRefused> say(Staff writer, UUID id, ReviewEntry.Said said) {
        if (!mayWrite(writer)) {
            return Outcome.refused(new BudgetRefused.NotYours());
        }
        if (find(writer, id).isEmpty()) {
            return Outcome.refused(new BudgetRefused.NoSuchItem());
        }
        var entries = reviews.of(id);
        var open = Stream.concat(entries.stream(), carriedOver(writer, id).stream())
                .toList();
        var wrong = rules.judge(said).or(() -> ItemRules.judgeReference(said, open));
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        var entry = new ReviewEntry(id, entries.size() + 1, said, now(), writer.name());
        if (!reviews.add(entry)) {
            return Outcome.refused(new BudgetRefused.ChangedMeanwhile(entry.number()));
        }
        audit.record(
                writer,
                "budget.reviewed",
                id.toString(),
                Map.of("kind", said.kind().code()));
        return Outcome.accepted(entry);
    }

    @Override
    public Outcome<Integer, List<TableProblem>> importItems(Staff writer, Sheet sheet) {
        mustWrite(writer);
        return items.takeIn(sheet, writer.name(), now());
    }

    @Override
    public Outcome<Integer, List<TableProblem>> importTotals(Staff writer, Sheet sheet, String source) {
        mustWrite(writer);
        return switch (new TotalsReading(sheet, source).read()) {
            case Outcome.Refused<List<PublishedTotal>, List<TableProblem>>(var problems) -> Outcome.refused(problems);
            case Outcome.Accepted<List<PublishedTotal>, List<TableProblem>>(var read) -> {
                var known = published.totals();
                var fresh =
                        read.stream().filter(total -> !known.contains(total)).toList();
                fresh.forEach(total -> published.add(total, now(), writer.name()));
                yield Outcome.accepted(fresh.size());
            }
        };
    }

    @Override
    public Outcome<Integer, List<TableProblem>> importChanges(
            Staff writer, Sheet sheet, int fiscalYear, String source) {
        mustWrite(writer);
        return switch (new ChangesReading(sheet, fiscalYear, source).read()) {
            case Outcome.Refused<List<PublishedChange>, List<TableProblem>>(var problems) -> Outcome.refused(problems);
            case Outcome.Accepted<List<PublishedChange>, List<TableProblem>>(var read) -> {
                var known = published.changes(fiscalYear);
                var fresh =
                        read.stream().filter(change -> !known.contains(change)).toList();
                fresh.forEach(change -> published.add(change, now(), writer.name()));
                ChangesReading.newItems(fresh).forEach(content -> add(writer, content));
                yield Outcome.accepted(fresh.size());
            }
        };
    }

    private void mustWrite(Staff writer) {
        if (!mayWrite(writer)) {
            throw new IllegalStateException("Only headquarters and administrators take in tables");
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<PublishedTotal> publishedTotals() {
        return published.totals();
    }

    @Override
    @Transactional(readOnly = true)
    public List<PublishedChange> publishedChanges(int fiscalYear) {
        return published.changes(fiscalYear);
    }

    /** As exact as the database keeps it, so that what is answered is what will be read. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
