package jp.tenohira.applications.desk;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Supplier;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.CaseState;
import jp.tenohira.applications.Cases;
import jp.tenohira.applications.SearchText;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.identity.StaffAccounts.Account;
import jp.tenohira.testing.Cities;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A section of Koriyama with a clerk and a head of its own, and cases put straight into its tables. */
public final class SectionOfTest {

    private final JdbcClient jdbc;
    private final String code;
    private final Account clerk;
    private final Account head;

    SectionOfTest(JdbcClient jdbc, String code, Account clerk, Account head) {
        this.jdbc = jdbc;
        this.code = code;
        this.clerk = clerk;
        this.head = head;
    }

    public String code() {
        return code;
    }

    public Account clerk() {
        return clerk;
    }

    public Account head() {
        return head;
    }

    public Desk clerkDesk() {
        return Desk.of(clerk.staff());
    }

    public Desk headDesk() {
        return Desk.of(head.staff());
    }

    public record Filed(CaseId id, String receipt) {}

    public Filed file(Family family) {
        return file(family, CaseState.SUBMITTED, Instant.parse("2026-11-10T03:00:00Z"));
    }

    public Filed file(Family family, CaseState state) {
        return file(family, state, Instant.parse("2026-11-10T03:00:00Z"));
    }

    public Filed file(Family family, CaseState state, Instant at) {
        return inKoriyama(() -> {
            var id = Cases.submitted(jdbc, code, family.json());
            jdbc.sql("update casefile set state = :state, submitted_at = :at, search = :search where id = :id")
                    .param("state", state.name())
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .param("search", SearchText.normalise(family.name()) + " " + SearchText.normalise(family.kana()))
                    .param("id", id.value())
                    .update();
            var receipt = jdbc.sql("select receipt from casefile where id = :id")
                    .param("id", id.value())
                    .query(String.class)
                    .single();
            return new Filed(id, receipt);
        });
    }

    public String state(Filed filed) {
        return inKoriyama(() -> jdbc.sql("select state from casefile where id = :id")
                .param("id", filed.id().value())
                .query(String.class)
                .single());
    }

    public int version(Filed filed) {
        return inKoriyama(() -> jdbc.sql("select version from casefile where id = :id")
                .param("id", filed.id().value())
                .query(Integer.class)
                .single());
    }

    public String choice(Filed filed) {
        return filed.receipt() + ":" + version(filed);
    }

    /** A small PDF of the case, as the row an upload would leave. */
    public UUID attach(Filed filed, String name, String contentType, byte[] content) {
        return inKoriyama(() -> {
            var id = UUID.randomUUID();
            jdbc.sql("""
                    insert into attachment (id, casefile, path, name, content_type, size, sha256, readable, content, uploaded_at)
                    values (:id, :casefile, 'proof', :name, :type, :size, sha256(:content), true, :content, now())
                    """)
                    .param("id", id)
                    .param("casefile", filed.id().value())
                    .param("name", name)
                    .param("type", contentType)
                    .param("size", content.length)
                    .param("content", content)
                    .update();
            return id;
        });
    }

    public static <T> T inKoriyama(Supplier<T> work) {
        return CurrentMunicipality.call(Cities.KORIYAMA, work::get);
    }
}
