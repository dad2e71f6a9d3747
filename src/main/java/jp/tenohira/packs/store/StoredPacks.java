package jp.tenohira.packs.store;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.tenohira.core.Outcome;
import jp.tenohira.figures.history.StatedValues;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.packs.FrozenPack;
import jp.tenohira.packs.Meeting;
import jp.tenohira.packs.PackRefused;
import jp.tenohira.packs.PackState;
import jp.tenohira.packs.Packs;
import jp.tenohira.packs.assembly.Assembler;
import jp.tenohira.packs.assembly.Assembler.Assembled;
import jp.tenohira.packs.content.PackContent;
import jp.tenohira.packs.definitions.Knowledge;
import jp.tenohira.packs.definitions.PackDefinition;
import jp.tenohira.packs.definitions.PackVersions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Packs in PostgreSQL. */
@Component
@Transactional
class StoredPacks implements Packs {

    private static final int LONGEST_TEXT = 4_000;

    private final MeetingTable meetings;
    private final FrozenPackTable frozen;
    private final Assembler assembler;
    private final StatedValues stated;
    private final AuditTrail audit;
    private final Clock clock;
    private final PackVersions definitions;
    private final Knowledge knowledge;

    StoredPacks(
            MeetingTable meetings,
            FrozenPackTable frozen,
            Assembler assembler,
            PackVersions definitions,
            Knowledge knowledge,
            StatedValues stated,
            AuditTrail audit,
            Clock clock) {
        this.stated = stated;
        this.meetings = meetings;
        this.frozen = frozen;
        this.assembler = assembler;
        this.definitions = definitions;
        this.knowledge = knowledge;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Meeting> meetings(Staff reader) {
        return meetings.all().stream()
                .filter(meeting -> maySee(reader, meeting.id()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Meeting> find(Staff reader, UUID meeting) {
        return maySee(reader, meeting) ? meetings.find(meeting) : Optional.empty();
    }

    /** A head's figures are those of the own section; a draft assembled from them would look like the city's. */
    private boolean maySee(Staff reader, UUID meeting) {
        return reader.role() == Role.HEADQUARTERS
                || reader.role() == Role.ADMINISTRATOR
                || (reader.role() == Role.HEAD && stateOf(meeting) == PackState.FROZEN);
    }

    @Override
    @Transactional(readOnly = true)
    public PackState state(UUID meeting) {
        return stateOf(meeting);
    }

    /** An approval is of the definition too: under another one the pack says something else. */
    private PackState stateOf(UUID meeting) {
        return meetings.state(meeting, definitions.newest().version());
    }

    @Override
    public Outcome<Meeting, PackRefused> save(Staff writer, Meeting meeting) {
        var wrong = MeetingRules.wrongField(meeting);
        if (wrong.isPresent()) {
            return Outcome.refused(new PackRefused.Unusable(wrong.get()));
        }
        var refused = refusal(writer, meeting.id(), meeting.version() > 0, PackState.DRAFT, PackState.APPROVED);
        if (refused.isPresent()) {
            return Outcome.refused(refused.get());
        }
        var next = new Meeting(
                meeting.id(),
                meeting.version() + 1,
                meeting.held(),
                meeting.name(),
                meeting.sections(),
                meeting.agenda());
        if (!meetings.add(next, clock.instant(), writer)) {
            return Outcome.refused(new PackRefused.ChangedMeanwhile());
        }
        reopenIfApproved(writer, next.id());
        audit.record(writer, "pack.meeting", next.id().toString(), Map.of("version", Integer.toString(next.version())));
        return Outcome.accepted(next);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> texts(UUID meeting) {
        return withDrafts(definitions.current(), meeting);
    }

    @Override
    public Map<String, String> slots(Meeting meeting) {
        return assembler.titles(meeting, definitions.current());
    }

    @Override
    public Outcome<PackState, PackRefused> write(Staff writer, UUID meeting, String slot, String text) {
        var refused = refusal(writer, meeting, true, PackState.DRAFT, PackState.APPROVED);
        if (refused.isPresent()) {
            return Outcome.refused(refused.get());
        }
        if (!texts(meeting).containsKey(slot) || text.length() > LONGEST_TEXT || text.indexOf('\0') >= 0) {
            return Outcome.refused(new PackRefused.Unusable("text"));
        }
        var unknown = knowledge.unknownIn(text);
        if (!unknown.isEmpty()) {
            return Outcome.refused(new PackRefused.FigureUnknown(unknown));
        }
        meetings.addText(meeting, slot, text, clock.instant(), writer);
        reopenIfApproved(writer, meeting);
        audit.record(writer, "pack.text", meeting.toString(), Map.of("slot", slot));
        return Outcome.accepted(PackState.DRAFT);
    }

    /** What was approved is no longer what is written. */
    private void reopenIfApproved(Staff writer, UUID meeting) {
        if (stateOf(meeting) == PackState.APPROVED) {
            addEvent(writer, meeting, "REOPENED", clock.instant());
        }
    }

    private void addEvent(Staff writer, UUID meeting, String event, Instant at) {
        meetings.addEvent(meeting, event, definitions.newest().version(), at, writer);
    }

    @Override
    public Outcome<PackState, PackRefused> approve(Staff writer, UUID meeting) {
        if (authors(meeting).contains(writer.id())) {
            return Outcome.refused(new PackRefused.OwnWork());
        }
        return move(writer, meeting, PackState.DRAFT, "APPROVED", PackState.APPROVED);
    }

    @Override
    public Outcome<PackState, PackRefused> reopen(Staff writer, UUID meeting) {
        return move(writer, meeting, PackState.APPROVED, "REOPENED", PackState.DRAFT);
    }

    private Outcome<PackState, PackRefused> move(
            Staff writer, UUID meeting, PackState from, String event, PackState to) {
        var refused = refusal(writer, meeting, true, from);
        if (refused.isPresent()) {
            return Outcome.refused(refused.get());
        }
        addEvent(writer, meeting, event, clock.instant());
        audit.record(writer, "pack.event", meeting.toString(), Map.of("event", event));
        return Outcome.accepted(to);
    }

    /** Who wrote what is to be approved: the meeting, its texts, and the definition they stand in. */
    private Set<UUID> authors(UUID meeting) {
        var authors = new HashSet<>(meetings.authors(meeting));
        authors.add(definitions.newest().byId());
        return authors;
    }

    @Override
    public Outcome<FrozenPack, PackRefused> freeze(Staff writer, UUID meeting) {
        var refused = refusal(writer, meeting, true, PackState.APPROVED);
        if (refused.isPresent()) {
            return Outcome.refused(refused.get());
        }
        if (meetings.lastActor(meeting).equals(Optional.of(writer.id()))) {
            return Outcome.refused(new PackRefused.OwnWork());
        }
        var assembled = assembled(writer, meeting).orElseThrow();
        var content = assembled.content();
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var pack = new FrozenPack(meeting, content, PackJson.digest(content), at, writer.name());
        frozen.add(pack);
        stated.fixAll(writer, assembled.values(), IssuedPacks.title(content.title(), content.held()));
        addEvent(writer, meeting, "FROZEN", at);
        audit.record(writer, "pack.frozen", meeting.toString(), Map.of("digest", pack.digest()));
        return Outcome.accepted(pack);
    }

    /** Who may not, and what the state does not allow; holds the pack until the transaction ends. */
    private Optional<PackRefused> refusal(Staff writer, UUID meeting, boolean mustExist, PackState... allowed) {
        if (writer.role() != Role.HEADQUARTERS) {
            return Optional.of(new PackRefused.NotYours());
        }
        meetings.lock(meeting);
        if (mustExist && meetings.find(meeting).isEmpty()) {
            return Optional.of(new PackRefused.NotFound());
        }
        var state = stateOf(meeting);
        return List.of(allowed).contains(state) ? Optional.empty() : Optional.of(new PackRefused.WrongState(state));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<FrozenPack> frozen(UUID meeting) {
        return frozen.find(meeting);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PackContent> content(Staff reader, UUID meeting) {
        if (!maySee(reader, meeting)) {
            return Optional.empty();
        }
        return frozen.find(meeting)
                .map(FrozenPack::content)
                .or(() -> assembled(reader, meeting).map(Assembled::content));
    }

    private Optional<Assembled> assembled(Staff reader, UUID meeting) {
        return meetings.find(meeting)
                .map(found -> assembler.assemble(found, definitions.current(), texts(meeting), reader));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PackContent> preview(Staff reader, UUID meeting, PackDefinition definition) {
        return find(reader, meeting)
                .map(found -> assembler
                        .assemble(found, definition, withDrafts(definition, meeting), reader)
                        .content());
    }

    private Map<String, String> withDrafts(PackDefinition definition, UUID meeting) {
        var texts = new HashMap<String, String>();
        definition
                .materials()
                .forEach(material -> material.slides().forEach(slide -> texts.put(slide.code(), slide.draft())));
        texts.putAll(meetings.texts(meeting));
        return texts;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<FrozenPack> before(UUID meeting) {
        return meetings.find(meeting).flatMap(found -> frozen.before(found.held()));
    }
}
