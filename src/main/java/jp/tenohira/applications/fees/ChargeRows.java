package jp.tenohira.applications.fees;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.dues.CaseFees;
import jp.tenohira.applications.dues.Charge;
import jp.tenohira.applications.dues.Charge.Payment;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.forms.FeeDue;
import jp.tenohira.procedures.forms.definition.handling.FeeDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables of charges. */
@Component
class ChargeRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final PayingTime time;

    ChargeRows(JdbcClient jdbc, JsonMapper json, PayingTime time) {
        this.jdbc = jdbc;
        this.json = json;
        this.time = time;
    }

    List<Charge> of(CaseId casefile) {
        return jdbc.sql("""
                select distinct on (fee) fee, version, label, legal_basis, yen, due, kind, refund_when, at,
                       exists (select from charge_notice n
                                where n.casefile = charge.casefile and n.fee = charge.fee and n.version = charge.version
                                  and n.kind = 'EXPIRED') as expired
                  from charge where casefile = :casefile order by fee, version desc
                """)
                .param("casefile", casefile.value())
                .query((rs, row) -> charge(rs, casefile))
                .list();
    }

    private Charge charge(ResultSet rs, CaseId casefile) throws SQLException {
        return new Charge(
                rs.getString("fee"),
                rs.getInt("version"),
                text(rs.getString("label")),
                text(rs.getString("legal_basis")),
                rs.getLong("yen"),
                FeeDefinition.When.valueOf(rs.getString("due")),
                rs.getString("kind").isEmpty() ? rs.getString("fee") : rs.getString("kind"),
                refundWhen((String[]) rs.getArray("refund_when").getArray()),
                time.lastDay(
                        FeeDefinition.When.valueOf(rs.getString("due")),
                        rs.getObject("at", OffsetDateTime.class).toInstant()),
                rs.getBoolean("expired"),
                payments(casefile, rs.getString("fee")));
    }

    private static Set<FeeDefinition.RefundWhen> refundWhen(String[] written) {
        return Arrays.stream(written).map(FeeDefinition.RefundWhen::valueOf).collect(Collectors.toSet());
    }

    /** The payments and refunds of all cases from the first moment to before the second. */
    List<CaseFees.Noted> noted(Instant from, Instant until) {
        return jdbc.sql("""
                select c.receipt, c.section, p.fee, p.kind, p.provider, p.yen, p.at
                  from charge_payment p join casefile c on c.id = p.casefile
                 where p.at >= :from and p.at < :until
                 order by p.at, c.receipt, p.number
                """)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((rs, row) -> new CaseFees.Noted(
                        rs.getString("receipt"),
                        rs.getString("section"),
                        rs.getString("fee"),
                        Charge.Kind.valueOf(rs.getString("kind")),
                        rs.getString("provider"),
                        rs.getLong("yen"),
                        rs.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private List<Payment> payments(CaseId casefile, String fee) {
        return jdbc.sql("""
                select kind, yen, provider, reference, reason, at, by_name
                  from charge_payment where casefile = :casefile and fee = :fee order by number
                """)
                .param("casefile", casefile.value())
                .param("fee", fee)
                .query((rs, row) -> new Payment(
                        Charge.Kind.valueOf(rs.getString("kind")),
                        rs.getLong("yen"),
                        rs.getString("provider"),
                        rs.getString("reference"),
                        rs.getString("reason"),
                        rs.getObject("at", OffsetDateTime.class).toInstant(),
                        rs.getString("by_name")))
                .list();
    }

    void add(CaseId casefile, FeeDue due, int version, Instant at) {
        jdbc.sql("""
                insert into charge (casefile, fee, version, label, legal_basis, yen, due, kind, refund_when, at)
                values (:casefile, :fee, :version, :label::jsonb, :legalBasis::jsonb, :yen, :due, :kind,
                        string_to_array(:refundWhen, ','), :at)
                """)
                .param("casefile", casefile.value())
                .param("fee", due.id())
                .param("version", version)
                .param("label", json(due.label()))
                .param("legalBasis", json(due.legalBasis()))
                .param("yen", due.yen())
                .param("due", due.when().name())
                .param("kind", due.definition().kind())
                .param(
                        "refundWhen",
                        due.definition().refundWhen().stream().map(Enum::name).collect(Collectors.joining(",")))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Adds a payment unless the same is there already; whether it was added. */
    boolean add(CaseId casefile, String fee, Payment payment, Optional<Staff> by) {
        return jdbc.sql("""
                insert into charge_payment (casefile, fee, number, kind, yen, provider, reference, reason, at, by, by_name)
                select :casefile, :fee, coalesce(max(number), 0) + 1, :kind, :yen, :provider, :reference, :reason, :at,
                       :by::uuid, :byName
                  from charge_payment where casefile = :casefile and fee = :fee
                on conflict do nothing
                """)
                        .param("casefile", casefile.value())
                        .param("fee", fee)
                        .param("kind", payment.kind().name())
                        .param("yen", payment.yen())
                        .param("provider", payment.provider())
                        .param("reference", payment.reference())
                        .param("reason", payment.reason())
                        .param("at", payment.at().atOffset(ZoneOffset.UTC))
                        .param("by", by.map(staff -> staff.id().toString()).orElse(null))
                        .param("byName", payment.byName())
                        .update()
                > 0;
    }

    /** Payments of a case are recorded one after the other. */
    void lock(CaseId casefile) {
        jdbc.sql("select id from casefile where id = :id for update")
                .param("id", casefile.value())
                .query()
                .singleRow();
    }

    /** The version of the form, the answers in force, and when the application came. */
    record Answered(String procedure, int formVersion, String answers, Instant receivedAt) {}

    Answered answered(CaseId casefile) {
        return jdbc.sql("""
                select c.procedure, v.form_version, v.answers, c.submitted_at as received_at
                  from casefile c
                  join case_version v on v.casefile = c.id and v.number = c.answers_version
                 where c.id = :id
                """).param("id", casefile.value()).query(Answered.class).single();
    }

    private String json(Text text) {
        var byCode = new java.util.TreeMap<String, String>();
        text.byLang().forEach((lang, words) -> byCode.put(lang.code(), words));
        return json.writeValueAsString(byCode);
    }

    private Text text(String written) {
        var byLang = new EnumMap<Lang, String>(Lang.class);
        json.readValue(written, new TypeReference<Map<String, String>>() {})
                .forEach((code, words) -> byLang.put(Lang.of(code), words));
        return new Text(byLang);
    }
}
