package jp.tenohira.applications.filing.writing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.ReceiptNumber;
import org.springframework.stereotype.Component;

/** The rows of new cases: case, first version, first event, attachments. */
@Component
class FilingRows {

    private static final String CASES = """
            with filed as (
              select t.id, receipt, procedure, form_version, section, answers, sha256, key_id, search,
                     coalesce(a.channel, t.channel) as channel, language, device, started_at, submitted_at, outside, email,
                     coalesce('staff:' || a.staff, 'resident') as actor, coalesce(a.staff_name, '') as actor_name
                from unnest(?::uuid[], ?::text[], ?::text[], ?::int[], ?::text[], ?::text[], ?::bytea[], ?::text[],
                            ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[],
                            ?::bool[], ?::text[], ?::uuid[])
                as t(id, receipt, procedure, form_version, section, answers, sha256, key_id, search, channel, language,
                     device, started_at, submitted_at, outside, email, draft)
                left join assisted_filing a on a.draft = t.draft
            ), cases as (
              insert into casefile (id, receipt, procedure, form_version, section, state, submitted_at, started_at,
                                    channel, language, device, outside_counter_hours, email, search)
              select id, receipt, procedure, form_version, section, 'SUBMITTED', submitted_at, started_at, channel,
                     language, device, outside, email, search
                from filed
            ), versions as (
              insert into case_version (casefile, number, form_version, answers, sha256, key_id, submitted_at)
              select id, 1, form_version, answers::jsonb, sha256, key_id, submitted_at from filed
            )
            insert into case_event (casefile, number, at, actor, actor_name, step, from_state, to_state)
            select id, 1, submitted_at, actor, actor_name, 'SUBMIT', 'SUBMITTED', 'SUBMITTED' from filed
            """;

    private final Statements statements;

    FilingRows(Statements statements) {
        this.statements = statements;
    }

    void write(List<Filing> filings, Map<CaseId, ReceiptNumber> numbers) {
        statements.update(
                CASES,
                Column.uuids(filings, f -> f.id().value()),
                Column.texts(
                        filings,
                        f -> Objects.requireNonNull(numbers.get(f.id())).value()),
                Column.texts(filings, f -> f.content().procedure()),
                Column.numbers(filings, f -> f.content().formVersion()),
                Column.texts(filings, f -> f.content().section()),
                Column.texts(filings, f -> f.content().answers()),
                Column.bytes(filings, f -> f.content().sha256()),
                Column.texts(filings, f -> f.content().keyId()),
                Column.texts(filings, f -> f.content().search()),
                Column.texts(filings, Filing::channel),
                Column.texts(filings, Filing::language),
                Column.texts(filings, Filing::device),
                Column.times(filings, Filing::startedAt),
                Column.times(filings, Filing::submittedAt),
                Column.flags(filings, Filing::outsideCounterHours),
                Column.texts(filings, Filing::email),
                Column.uuids(filings, Filing::draft));
        writeFiles(filings);
        closeDrafts(filings.stream().filter(f -> f.draft() != null).toList(), numbers);
    }

    private void writeFiles(List<Filing> filings) {
        record OfCase(Filing filing, Filing.NewFile added) {}
        var files = filings.stream()
                .flatMap(filing -> filing.files().stream().map(file -> new OfCase(filing, file)))
                .toList();
        if (files.isEmpty()) {
            return;
        }
        statements.update(
                """
                insert into attachment (id, casefile, path, name, content_type, size, sha256, readable, content,
                                        uploaded_at)
                select id, casefile, path, name, content_type, length(content), sha256, readable, content, at
                  from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::bytea[], ?::bool[], ?::bytea[],
                              ?::timestamptz[])
                    as t(id, casefile, path, name, content_type, sha256, readable, content, at)
                """,
                Column.uuids(files, f -> f.added().id()),
                Column.uuids(files, f -> f.filing().id().value()),
                Column.texts(files, f -> f.added().path()),
                Column.texts(files, f -> f.added().file().name()),
                Column.texts(files, f -> f.added().file().contentType()),
                Column.bytes(files, f -> f.added().file().sha256()),
                Column.flags(files, f -> f.added().file().readable()),
                Column.bytes(files, f -> f.added().file().content()),
                Column.times(files, f -> f.filing().submittedAt()));
    }

    /** The draft's files become the case's; the draft keeps only its receipt, for whoever comes back to it. */
    private void closeDrafts(List<Filing> ofDrafts, Map<CaseId, ReceiptNumber> numbers) {
        if (ofDrafts.isEmpty()) {
            return;
        }
        var drafts = Column.uuids(ofDrafts, Filing::draft);
        statements.update("""
                update attachment a set casefile = t.casefile, draft = null
                  from unnest(?::uuid[], ?::uuid[]) as t(draft, casefile)
                 where a.draft = t.draft
                """, drafts, Column.uuids(ofDrafts, f -> f.id().value()));
        statements.update("""
                update assisted_filing a set casefile = t.casefile, draft = null
                  from unnest(?::uuid[], ?::uuid[]) as t(draft, casefile)
                 where a.draft = t.draft
                """, drafts, Column.uuids(ofDrafts, f -> f.id().value()));
        statements.update(
                """
                with closed as (
                  update draft d set filed_as = t.receipt, answers = '{}', email = null, revision = revision + 1
                    from unnest(?::uuid[], ?::text[], ?::uuid[]) as t(draft, receipt, casefile)
                   where d.id = t.draft
                  returning d.owner, t.casefile
                )
                update casefile c set owner = closed.owner
                  from closed
                 where c.id = closed.casefile and closed.owner is not null
                """,
                drafts,
                Column.texts(
                        ofDrafts,
                        f -> Objects.requireNonNull(numbers.get(f.id())).value()),
                Column.uuids(ofDrafts, f -> f.id().value()));
    }
}
