package jp.tenohira.applications.desk;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.ReceiptNumber;
import jp.tenohira.applications.casefile.CaseRows;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.casefile.Casefiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases of a desk's own section. The others are not there at all. */
@Component
public class OwnCases {

    /** The columns of a case, of the table named c. */
    public static final String COLUMNS = Stream.of(CaseRows.COLUMNS.split(","))
            .map(column -> "c." + column.strip())
            .collect(Collectors.joining(", "));

    private final Casefiles casefiles;
    private final JdbcClient jdbc;

    OwnCases(Casefiles casefiles, JdbcClient jdbc) {
        this.casefiles = casefiles;
        this.jdbc = jdbc;
    }

    public Optional<Casefile> find(Desk desk, String receipt) {
        return ReceiptNumber.parse(receipt)
                .flatMap(casefiles::find)
                .filter(found -> found.section().equals(desk.section()));
    }

    /** Those of the given cases that are the section's own, in no particular order. */
    public List<Casefile> own(Desk desk, Collection<CaseId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select " + COLUMNS + " from casefile c where c.section = :section and c.id in (:ids)")
                .param("section", desk.section())
                .param("ids", ids.stream().map(CaseId::value).toList())
                .query(CaseRows::casefile)
                .list();
    }

    /** The same, with the answers in force. */
    public List<AnsweredCase> answered(Desk desk, Collection<CaseId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select " + COLUMNS + """
                , v.answers from casefile c
                  join case_version v on v.casefile = c.id and v.number = c.answers_version
                 where c.section = :section and c.id in (:ids)
                """)
                .param("section", desk.section())
                .param("ids", ids.stream().map(CaseId::value).toList())
                .query((rs, row) -> new AnsweredCase(CaseRows.casefile(rs, row), rs.getString("answers")))
                .list();
    }
}
