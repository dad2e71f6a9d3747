package jp.tenohira.applications.fees;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.casefile.Casefiles;
import jp.tenohira.applications.dues.OnlineFees;
import jp.tenohira.applications.notices.NoticeKind;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Municipalities;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds of fees that the review waits for, a week before their time ends, and lets them expire when it has: they are paid online no more. What
 * becomes of the application is decided by its section, which may still take the money at the counter.
 */
@Component
class FeeDeadlines {

    private static final Logger LOG = LoggerFactory.getLogger(FeeDeadlines.class);
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final ChargeRows rows;
    private final PayingTime time;
    private final Casefiles casefiles;
    private final FeeNotices notices;
    private final ObjectProvider<OnlineFees> online;
    private final Municipalities municipalities;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FeeDeadlines(
            JdbcClient jdbc,
            ChargeRows rows,
            PayingTime time,
            Casefiles casefiles,
            FeeNotices notices,
            ObjectProvider<OnlineFees> online,
            Municipalities municipalities,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.time = time;
        this.casefiles = casefiles;
        this.notices = notices;
        this.online = online;
        this.municipalities = municipalities;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(cron = "${tenohira.fees.cron:0 0 6 * * *}", zone = "Asia/Tokyo")
    void everywhere() {
        for (var municipality : municipalities.all()) {
            try {
                CurrentMunicipality.run(municipality, this::here);
            } catch (RuntimeException e) {
                LOG.error("Fees of {} were not looked through: {}", municipality.code(), e.getMessage());
            }
        }
    }

    void here() {
        if (time.ends()) {
            var now = clock.instant();
            tell(Kind.EXPIRED, time.expiredBefore(now), now);
            tell(Kind.REMINDED, time.remindedBefore(now), now);
        }
    }

    private enum Kind {
        REMINDED(NoticeKind.FEE_REMINDER),
        EXPIRED(NoticeKind.FEE_EXPIRED);

        private final NoticeKind notice;

        Kind(NoticeKind notice) {
            this.notice = notice;
        }
    }

    private record Unpaid(UUID casefile, String fee, int version) {}

    private void tell(Kind kind, Instant before, Instant now) {
        for (var unpaid : unpaid(kind, before)) {
            transaction.executeWithoutResult(_ -> tell(kind, unpaid, now));
        }
    }

    /** Of the amounts that hold, those nobody was told of; who is told of the end is reminded no more. */
    private List<Unpaid> unpaid(Kind kind, Instant before) {
        return jdbc.sql("""
                select c.casefile, c.fee, c.version
                  from charge c
                  join casefile f on f.id = c.casefile
                 where f.state in ('SUBMITTED', 'RESUBMITTED') and c.due = 'BEFORE_FILING' and c.at < :before
                   and c.version = (select max(version) from charge l where l.casefile = c.casefile and l.fee = c.fee)
                   and c.yen > (select coalesce(sum(case p.kind when 'PAID' then p.yen else -p.yen end), 0)
                                  from charge_payment p where p.casefile = c.casefile and p.fee = c.fee)
                   and not exists (select from charge_notice n
                                    where n.casefile = c.casefile and n.fee = c.fee and n.version = c.version
                                      and n.kind in (:kind, 'EXPIRED'))
                 order by c.at limit :most
                """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("kind", kind.name())
                .param("most", AT_ONCE)
                .query(Unpaid.class)
                .list();
    }

    private void tell(Kind kind, Unpaid unpaid, Instant now) {
        var id = new CaseId(unpaid.casefile());
        rows.lock(id);
        var charge = rows.of(id).stream()
                .filter(one -> one.fee().equals(unpaid.fee()) && one.version() == unpaid.version())
                .findFirst();
        var casefile = casefiles.find(id).orElseThrow();
        if (charge.isEmpty()
                || charge.get().openYen() <= 0
                || online.stream().anyMatch(one -> one.isBeingPaid(casefile.receipt()))) {
            return;
        }
        var added = jdbc.sql("""
                insert into charge_notice (casefile, fee, version, kind, at) values (:casefile, :fee, :version, :kind, :at)
                on conflict do nothing
                """)
                .param("casefile", unpaid.casefile())
                .param("fee", unpaid.fee())
                .param("version", unpaid.version())
                .param("kind", kind.name())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
        if (added > 0) {
            notices.write(kind.notice, casefile);
        }
    }
}
