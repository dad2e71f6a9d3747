package jp.tenohira.applications.drafts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import jp.tenohira.applications.notices.NoticeKind;
import jp.tenohira.applications.notices.NoticeWording;
import jp.tenohira.applications.notices.Notices;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Municipalities;
import jp.tenohira.procedures.forms.Forms;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Warns three days before a draft expires, by e-mail where an address was left, and deletes what has expired. */
@Component
class DraftExpiry {

    private static final Duration WARNED_BEFORE = Duration.ofDays(3);
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final Notices notices;
    private final NoticeWording wording;
    private final Forms forms;
    private final Municipalities municipalities;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DraftExpiry(
            JdbcClient jdbc,
            Notices notices,
            NoticeWording wording,
            Forms forms,
            Municipalities municipalities,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.wording = wording;
        this.forms = forms;
        this.municipalities = municipalities;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${tenohira.drafts-every:1h}", initialDelayString = "${tenohira.drafts-first:1m}")
    void everywhere() {
        for (var municipality : municipalities.all()) {
            CurrentMunicipality.run(municipality, () -> here(clock.instant()));
        }
    }

    void here(Instant now) {
        untilNoneIsLeft(() -> warn(now));
        untilNoneIsLeft(() -> delete(now));
    }

    /** A few at a time, so that nobody waits for a lock; until all are done, because a rush of drafts expires in a rush too. */
    private void untilNoneIsLeft(Supplier<Integer> some) {
        while (Objects.requireNonNullElse(transaction.execute(_ -> some.get()), 0) == AT_ONCE) {
            // The next ones.
        }
    }

    private record Expiring(
            UUID id, String procedure, int formVersion, String language, String email, Instant expiresAt) {}

    private int warn(Instant now) {
        var expiring = jdbc.sql("""
                update draft set warned_at = :now
                 where id in (select id from draft
                               where expires_at < :soon and expires_at > :now and warned_at is null
                                 and email is not null and filed_as is null
                               limit :most for update skip locked)
                returning id, procedure, form_version, language, email, expires_at
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("soon", now.plus(WARNED_BEFORE).atOffset(ZoneOffset.UTC))
                .param("most", AT_ONCE)
                .query((rs, row) -> new Expiring(
                        rs.getObject("id", UUID.class),
                        rs.getString("procedure"),
                        rs.getInt("form_version"),
                        rs.getString("language"),
                        rs.getString("email"),
                        rs.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .list();
        for (var draft : expiring) {
            var lang = Lang.of(draft.language());
            var title = forms.version(draft.procedure(), draft.formVersion())
                    .definition()
                    .title();
            var worded = wording.of(
                    NoticeKind.DRAFT_EXPIRING,
                    lang,
                    title.in(lang),
                    JapaneseDates.date(draft.expiresAt(), lang),
                    "/resume/" + draft.id());
            notices.write(NoticeKind.DRAFT_EXPIRING, null, draft.email(), worded);
        }
        return expiring.size();
    }

    private int delete(Instant now) {
        return jdbc.sql("""
                delete from draft
                 where id in (select id from draft where expires_at <= :now limit :most for update skip locked)
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", AT_ONCE)
                .update();
    }
}
