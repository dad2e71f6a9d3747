package jp.tenohira.procedures.entries;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Section;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.entries.EntryChange.Origin;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The inventory of the current municipality, entry by entry. Every member of staff may read it. */
@Service
public class Entries {

    private final EntryTable table;
    private final EntryChanges changes;
    private final Organisation organisation;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Entries(
            EntryTable table,
            EntryChanges changes,
            Organisation organisation,
            AuditTrail audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.changes = changes;
        this.organisation = organisation;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Inside the module: what is kept of the inventory in memory is old. */
    public record InventoryChanged() {}

    @Transactional(readOnly = true)
    public List<Entry> all() {
        return table.all();
    }

    @Transactional(readOnly = true)
    public List<Entry> find(EntryFilter filter) {
        var sections = organisation.sections();
        var departments = sections.stream().collect(Collectors.toMap(Section::code, Section::department));
        var order = order(filter, sections);
        return table.all().stream()
                .filter(filter.fits(today()))
                .filter(entry ->
                        filter.department() == null || filter.department().equals(departments.get(entry.section())))
                .sorted(filter.descending() ? order.reversed() : order)
                .toList();
    }

    private static Comparator<Entry> order(EntryFilter filter, List<Section> sections) {
        var places = new HashMap<String, Integer>();
        sections.forEach(section -> places.put(section.code(), places.size()));
        var inHouse = Comparator.comparing((Entry entry) -> places.getOrDefault(entry.section(), Integer.MAX_VALUE))
                .thenComparing(Entry::code);
        return switch (filter.sort()) {
            case DEPARTMENT -> inHouse;
            case CODE -> Comparator.comparing(Entry::code);
            case NAME -> Comparator.comparing(Entry::name).thenComparing(Entry::code);
            case APPLICATIONS ->
                Comparator.comparing((Entry entry) -> entry.latestApplications().orElse(-1))
                        .thenComparing(Entry::code);
            case ONLINE_SINCE ->
                Comparator.comparing((Entry entry) -> sinceOrder(entry.onlineSince()))
                        .thenComparing(inHouse);
        };
    }

    private static String sinceOrder(@Nullable OnlineSince since) {
        return since == null ? "9999" : since.inSheet().replace(OnlineSince.UNKNOWN_WORD, "0000");
    }

    @Transactional(readOnly = true)
    public Optional<Entry> find(String code) {
        return table.find(code);
    }

    @Transactional(readOnly = true)
    public List<EntryChange> history(String code) {
        return changes.of(code);
    }

    /** An entry as texts by column. */
    public SequencedMap<String, String> texts(Entry entry) {
        return EntryTexts.of(entry);
    }

    /** Headquarters keeps the whole inventory, a section its own procedures. */
    public boolean mayChange(Staff writer, Entry entry) {
        return mayAdd(writer) || writer.sees(entry.section());
    }

    public boolean mayAdd(Staff writer) {
        return writer.role() == Role.HEADQUARTERS;
    }

    @Transactional
    public Outcome<Entry, EntryRefused> add(Staff writer, Map<String, String> texts) {
        if (!mayAdd(writer)) {
            return Outcome.refused(new EntryRefused.NotYours());
        }
        return switch (read(texts, null)) {
            case Outcome.Refused<Entry, List<EntryProblem>>(var problems) ->
                Outcome.refused(new EntryRefused.Wrong(problems));
            case Outcome.Accepted<Entry, List<EntryProblem>>(var entry) ->
                table.find(entry.code()).isPresent()
                        ? Outcome.refused(new EntryRefused.Taken(entry.code()))
                        : kept(writer, entry);
        };
    }

    /** @param version of the entry that the writer saw */
    @Transactional
    public Outcome<Entry, EntryRefused> change(Staff writer, String code, int version, Map<String, String> texts) {
        var known = table.find(code).orElseThrow(() -> new IllegalArgumentException("There is no procedure " + code));
        if (!mayChange(writer, known)) {
            return Outcome.refused(new EntryRefused.NotYours());
        }
        if (known.version() != version) {
            return Outcome.refused(new EntryRefused.ChangedMeanwhile());
        }
        var own = new HashMap<>(texts);
        own.put(EntryColumn.CODE.key(), code);
        if (!mayAdd(writer)) {
            own.put(EntryColumn.SECTION.key(), known.section());
        }
        return switch (read(own, known)) {
            case Outcome.Refused<Entry, List<EntryProblem>>(var problems) ->
                Outcome.refused(new EntryRefused.Wrong(problems));
            case Outcome.Accepted<Entry, List<EntryProblem>>(var entry) ->
                EntryTexts.of(entry).equals(EntryTexts.of(known)) ? Outcome.accepted(known) : kept(writer, entry);
        };
    }

    private Outcome<Entry, EntryRefused> kept(Staff writer, Entry entry) {
        if (!put(entry, Origin.EDIT, writer.name())) {
            return Outcome.refused(new EntryRefused.ChangedMeanwhile());
        }
        audit.record(
                writer,
                "inventory.changed",
                entry.code(),
                Map.of("version", Integer.toString(entry.version() + 1), "section", entry.section()));
        events.publishEvent(new InventoryChanged());
        return Outcome.accepted(entry);
    }

    private boolean put(Entry entry, Origin origin, String by) {
        if (!table.put(entry)) {
            return false;
        }
        changes.add(entry, entry.version() + 1, origin, by);
        return true;
    }

    /** Reads an entry as it would be; columns the texts lack keep what the known entry says. */
    public Outcome<Entry, List<EntryProblem>> read(Map<String, String> texts, @Nullable Entry known) {
        return EntryReading.read(texts, known, new SectionNames(organisation));
    }

    /** The same for many rows of one sheet: the organisation is read once. */
    public Function<Map<String, String>, Outcome<Entry, List<EntryProblem>>> reader(Map<String, Entry> known) {
        var sections = new SectionNames(organisation);
        return texts -> EntryReading.read(
                texts, known.get(texts.getOrDefault(EntryColumn.CODE.key(), "").strip()), sections);
    }

    /** Takes in entries that were read from a sheet; all of them, or an exception and none. */
    @Transactional
    public void takeIn(String by, List<Entry> entries) {
        for (var entry : entries) {
            if (!put(entry, Origin.IMPORT, by)) {
                throw new IllegalStateException(entry.code() + " was changed meanwhile");
            }
        }
        events.publishEvent(new InventoryChanged());
    }

    /**
     * A form was published: from today the procedure is online, unless it was so before.
     *
     * @param minutes of staff time that one application on paper takes, as the form states them
     * @param legalBasis as the form states it; taken where the inventory states none
     */
    @Transactional
    public void formPublished(String code, int minutes, List<Text> legalBasis) {
        var known = table.find(code).orElseThrow(() -> new IllegalArgumentException("There is no procedure " + code));
        var channels = known.channels().isEmpty() ? EnumSet.noneOf(Channel.class) : EnumSet.copyOf(known.channels());
        channels.add(Channel.ONLINE);
        var since = known.onlineSince();
        var online = new Entry(
                known.code(),
                known.name(),
                known.reading(),
                known.section(),
                known.legalBasis().isEmpty()
                        ? String.join(
                                "\n",
                                legalBasis.stream().map(law -> law.in(Lang.JA)).toList())
                        : known.legalBasis(),
                known.yearly(),
                channels,
                since == null ? OnlineSince.on(today()) : since,
                known.obstacles(),
                known.whyNotYet(),
                known.minutes() == null && minutes > 0 ? Integer.valueOf(minutes) : known.minutes(),
                known.establishedOn(),
                known.abolishedOn(),
                true,
                known.version());
        if (!EntryTexts.of(online).equals(EntryTexts.of(known))) {
            put(online, Origin.FORM, "");
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), JapaneseDates.JST);
    }
}
