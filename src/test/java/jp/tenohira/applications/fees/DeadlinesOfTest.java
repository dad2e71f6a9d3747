package jp.tenohira.applications.fees;

import static jp.tenohira.applications.desk.SectionOfTest.inKoriyama;

import java.util.List;
import java.util.UUID;
import jp.tenohira.applications.ReceiptNumber;
import jp.tenohira.applications.casefile.Casefiles;
import jp.tenohira.applications.notices.Notices;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.testing.Cities;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets the fees of one case grow old, without waiting and without moving the clock of others. */
@Component
public class DeadlinesOfTest {

    private final FeeDeadlines deadlines;
    private final Casefiles casefiles;
    private final Notices notices;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DeadlinesOfTest(
            FeeDeadlines deadlines,
            Casefiles casefiles,
            Notices notices,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.deadlines = deadlines;
        this.casefiles = casefiles;
        this.notices = notices;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** What the job of the night does. */
    public void run() {
        CurrentMunicipality.run(Cities.KORIYAMA, deadlines::here);
    }

    /** The same charge as if it had fallen due so many days ago. */
    public void age(String receipt, String fee, int days) {
        inKoriyama(() -> transaction.execute(_ -> jdbc.sql("""
                insert into charge (casefile, fee, version, label, legal_basis, yen, due, kind, refund_when, at)
                select casefile, fee, version + 1, label, legal_basis, yen, due, kind, refund_when,
                       now() - make_interval(days => :days)
                  from charge where casefile = :casefile and fee = :fee order by version desc limit 1
                """)
                .param("days", days)
                .param("casefile", id(receipt))
                .param("fee", fee)
                .update()));
    }

    /** A new address of the applicant. */
    public String leaveAddress(String receipt) {
        var to = "fee-" + UUID.randomUUID() + "@example.com";
        inKoriyama(() -> transaction.execute(_ -> jdbc.sql("update casefile set email = :to where id = :id")
                .param("to", to)
                .param("id", id(receipt))
                .update()));
        return to;
    }

    /** What was written there. */
    public List<String> subjects(String to) {
        return inKoriyama(() -> notices.latest(1000).stream()
                .filter(notice -> notice.to().equals(to))
                .map(notice -> notice.subject())
                .toList());
    }

    private UUID id(String receipt) {
        return casefiles.find(new ReceiptNumber(receipt)).orElseThrow().id().value();
    }
}
