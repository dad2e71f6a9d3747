package jp.tenohira.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.identity.audit.AuditSearch;
import jp.tenohira.identity.audit.ChainCheck;
import jp.tenohira.identity.audit.ChainCheck.Verdict;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.OwnerSql;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody alters what was written without being noticed. */
@CityHallTest
class AuditTrailTests {

    private final Staff clerk = new Staff(UUID.randomUUID(), "試験 太郎", Role.CLERK, "test");
    private final String subject = UUID.randomUUID().toString();

    private final AuditTrail audit;
    private final AuditSearch search;
    private final ChainCheck check;
    private final JdbcClient jdbc;
    private final OwnerSql owner;
    private final TransactionTemplate transaction;

    AuditTrailTests(
            @Autowired AuditTrail audit,
            @Autowired AuditSearch search,
            @Autowired ChainCheck check,
            @Autowired JdbcClient jdbc,
            @Autowired OwnerSql owner,
            @Autowired TransactionTemplate transaction) {
        this.audit = audit;
        this.search = search;
        this.check = check;
        this.jdbc = jdbc;
        this.owner = owner;
        this.transaction = transaction;
    }

    @Test
    void recordsWhoDidWhatToWhomAndFindsIt() {
        inKoriyama(() -> {
            audit.record(clerk, "case.opened", subject, Map.of("section", "test"));

            var found = search.find(new AuditSearch.Query("", "case.", subject, null, null), 1);

            assertThat(found.total()).isEqualTo(1);
            assertThat(found.entries()).singleElement().satisfies(entry -> {
                assertThat(entry.actorName()).isEqualTo("試験 太郎");
                assertThat(entry.action()).isEqualTo("case.opened");
                assertThat(entry.detail()).isEqualTo("{\"section\":\"test\"}");
            });
        });
    }

    @Test
    void manyEntriesAtOnceStandInTheChainInTheirOrder() {
        inKoriyama(() -> {
            audit.recordAll(
                    clerk,
                    IntStream.range(0, 2_500)
                            .mapToObj(i -> new AuditTrail.Entry("case.exported", subject, Map.of("row", "" + i)))
                            .toList());

            assertThat(search.find(new AuditSearch.Query("", "", subject, null, null), 1)
                            .entries()
                            .getFirst()
                            .detail())
                    .isEqualTo("{\"row\":\"2499\"}");
            assertThat(check.verify()).isInstanceOf(Verdict.Whole.class);
        });
    }

    @Test
    void aChangeThatIsRolledBackLeavesNoEntry() {
        inKoriyama(() -> {
            transaction.executeWithoutResult(status -> {
                audit.record(clerk, "case.decided", subject, Map.of());
                status.setRollbackOnly();
            });

            assertThat(search.find(new AuditSearch.Query("", "", subject, null, null), 1)
                            .total())
                    .isZero();
            assertThat(check.verify()).isInstanceOf(Verdict.Whole.class);
        });
    }

    @Test
    void theApplicationCanNeitherChangeNorRemoveAnEntry() {
        inKoriyama(() -> {
            audit.record(clerk, "case.opened", subject, Map.of());

            assertThatThrownBy(() ->
                            jdbc.sql("update audit_entry set actor_name = '別人'").update())
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied for table audit_entry");
            assertThatThrownBy(() -> jdbc.sql("delete from audit_entry").update())
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied for table audit_entry");
        });
    }

    @Test
    void anAlteredEntryIsNamed() {
        inKoriyama(() -> {
            for (var i = 0; i < 3; i++) {
                audit.record(clerk, "case.opened", subject, Map.of("n", "" + i));
            }
            var number = numbersOf(subject).get(1);
            owner.update("update audit_entry set subject = 'other' where number = " + number);

            assertThat(check.verify()).isEqualTo(new Verdict.Broken(number));

            owner.update("update audit_entry set subject = '" + subject + "' where number = " + number);
            assertThat(check.verify()).isInstanceOf(Verdict.Whole.class);
        });
    }

    @Test
    void anEntryTakenFromTheEndIsMissed() {
        CurrentMunicipality.run(Cities.AIZUWAKAMATSU, () -> {
            audit.record(clerk, "case.opened", subject, Map.of());
            var last = numbersOf(subject).getFirst();
            owner.update("create temp table kept as select * from audit_entry where number = " + last
                    + "; delete from audit_entry where number = " + last);

            assertThat(check.verify()).isEqualTo(new Verdict.CutOff(last - 1, last));

            owner.update("insert into audit_entry select * from kept; drop table kept");
            assertThat(check.verify()).isInstanceOf(Verdict.Whole.class);
        });
    }

    @Test
    void anotherCitySeesNothingOfIt() {
        inKoriyama(() -> audit.record(clerk, "case.opened", subject, Map.of()));

        CurrentMunicipality.run(
                Cities.AIZUWAKAMATSU,
                () -> assertThat(search.find(new AuditSearch.Query("", "", subject, null, null), 1)
                                .total())
                        .isZero());
    }

    private List<Long> numbersOf(String ofSubject) {
        return jdbc.sql("select number from audit_entry where subject = :subject order by number")
                .param("subject", ofSubject)
                .query(Long.class)
                .list();
    }

    private static void inKoriyama(Runnable work) {
        CurrentMunicipality.run(Cities.KORIYAMA, work);
    }
}
