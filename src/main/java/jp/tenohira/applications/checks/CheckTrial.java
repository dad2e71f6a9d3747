package jp.tenohira.applications.checks;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.checks.running.DuplicateKeys;
import jp.tenohira.applications.desk.AnsweredCase;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.applications.desk.OwnCases;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tries a check that is not kept yet on the newest cases of a section, changing nothing. */
@Component
class CheckTrial {

    private static final int MOST_CASES = 5_000;
    private static final int CHUNK = 200;
    private static final int EXAMPLES = 10;

    private final JdbcClient jdbc;
    private final OwnCases ownCases;
    private final Judges judges;

    CheckTrial(JdbcClient jdbc, OwnCases ownCases, Judges judges) {
        this.jdbc = jdbc;
        this.ownCases = ownCases;
        this.judges = judges;
    }

    Checks.Trial of(Desk desk, CheckDraft draft) {
        var check = check(draft);
        var tally = new Tally();
        var ids = newest(desk, draft.procedure());
        for (var from = 0; from < ids.size(); from += CHUNK) {
            var chunk = ids.subList(from, Math.min(from + CHUNK, ids.size()));
            for (var answered : ownCases.answered(desk, chunk)) {
                tally.take(check, answered);
            }
        }
        return tally.trial();
    }

    private List<CaseId> newest(Desk desk, String procedure) {
        return jdbc.sql("""
                select id from casefile
                 where section = :section and procedure = :procedure and state <> 'WITHDRAWN'
                 order by submitted_at desc, id desc limit :limit
                """)
                .param("section", desk.section())
                .param("procedure", procedure)
                .param("limit", MOST_CASES)
                .query((rs, row) -> new CaseId(rs.getObject("id", UUID.class)))
                .list();
    }

    private static Check check(CheckDraft draft) {
        return new Check(
                draft.procedure(),
                draft.code(),
                0,
                CheckDraft.words(draft.label(), draft.labelEn()),
                draft.kind(),
                draft.scope(),
                draft.field(),
                draft.expression(),
                draft.reason(),
                false,
                "",
                false,
                Instant.EPOCH);
    }

    /** Counts as the cases pass by; of a duplicate it keeps where each key was first seen. */
    private final class Tally {

        private final Map<ByteBuffer, Checks.Example> seen = new HashMap<>();
        private final HashSet<String> flawed = new HashSet<>();
        private final List<Checks.Example> examples = new ArrayList<>();
        private int cases;
        private int unchecked;

        void take(Check check, AnsweredCase answered) {
            if (!judges.fits(check, answered.casefile().formVersion())) {
                unchecked++;
                return;
            }
            cases++;
            var receipt = answered.casefile().receipt().value();
            for (var hit : judges.examine(List.of(check), answered.casefile().formVersion(), answered.answers())) {
                if (check.kind() == Check.Kind.CONDITION) {
                    found(new Checks.Example(receipt, hit.finding(List.of())));
                } else {
                    compare(receipt, hit);
                }
            }
        }

        private void compare(String receipt, Judges.Hit hit) {
            var key = ByteBuffer.wrap(DuplicateKeys.digest(hit.key()));
            var first = seen.putIfAbsent(key, new Checks.Example(receipt, hit.finding(List.of())));
            if (first != null) {
                found(new Checks.Example(receipt, hit.finding(List.of(first.receipt()))));
                flawed.add(first.receipt());
            }
        }

        private void found(Checks.Example example) {
            flawed.add(example.receipt());
            if (examples.size() < EXAMPLES) {
                examples.add(example);
            }
        }

        Checks.Trial trial() {
            return new Checks.Trial(cases, flawed.size(), examples, unchecked);
        }
    }
}
