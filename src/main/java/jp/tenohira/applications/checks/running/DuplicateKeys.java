package jp.tenohira.applications.checks.running;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.checks.Check;
import jp.tenohira.applications.checks.Judges;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What duplicate checks compare, kept as digests for every case of a procedure, so that a few cases can be compared with
 * a hundred thousand by an index. A digest is computed once for each version of the answers.
 */
@Component
public class DuplicateKeys {

    private static final int CHUNK = 500;
    private static final int MOST_OTHERS = 5;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;
    private final Judges judges;

    DuplicateKeys(JdbcClient jdbc, NamedParameterJdbcTemplate batch, Judges judges) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.judges = judges;
    }

    private record Unkeyed(UUID id, int answersVersion, int formVersion, String answers) {}

    /** Computes the digests of up to one chunk of cases that have none; false when all have them. */
    boolean computeSome(Check check) {
        var cases = unkeyed(check);
        if (cases.isEmpty()) {
            return false;
        }
        jdbc.sql("""
                delete from duplicate_key
                 where casefile = any(:ids) and check_code = :code and check_version = :version
                """)
                .param("ids", cases.stream().map(Unkeyed::id).toArray(UUID[]::new))
                .param("code", check.code())
                .param("version", check.version())
                .update();
        var rows = new ArrayList<Map<String, Object>>();
        for (var unkeyed : cases) {
            // The row without a path says that this version of the answers is done, whether or not it has keys.
            rows.add(row(check, unkeyed, "", unkeyed.id().toString()));
            for (var hit : judges.examine(List.of(check), unkeyed.formVersion(), unkeyed.answers())) {
                rows.add(row(check, unkeyed, hit.path(), "key:" + hit.key()));
            }
        }
        insert(rows);
        return true;
    }

    private List<Unkeyed> unkeyed(Check check) {
        return jdbc.sql("""
                select c.id, c.answers_version, c.form_version, v.answers
                  from casefile c join case_version v on v.casefile = c.id and v.number = c.answers_version
                 where c.procedure = :procedure and c.state <> 'WITHDRAWN'
                   and not exists (select from duplicate_key k
                                    where k.casefile = c.id and k.check_code = :code and k.check_version = :version
                                      and k.path = '' and k.answers_version = c.answers_version)
                 limit :limit
                """)
                .param("procedure", check.procedure())
                .param("code", check.code())
                .param("version", check.version())
                .param("limit", CHUNK)
                .query((rs, row) -> new Unkeyed(
                        rs.getObject("id", UUID.class),
                        rs.getInt("answers_version"),
                        rs.getInt("form_version"),
                        rs.getString("answers")))
                .list();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private void insert(List<Map<String, Object>> rows) {
        batch.batchUpdate("""
                insert into duplicate_key (procedure, check_code, check_version, casefile, answers_version, path, digest)
                values (:procedure, :code, :version, :casefile, :answersVersion, :path, :digest)
                on conflict do nothing
                """, rows.toArray(Map[]::new));
    }

    private static Map<String, Object> row(Check check, Unkeyed unkeyed, String path, String content) {
        return Map.of(
                "procedure", check.procedure(),
                "code", check.code(),
                "version", check.version(),
                "casefile", unkeyed.id(),
                "answersVersion", unkeyed.answersVersion(),
                "path", path,
                "digest", digest(content));
    }

    /** Where in the given cases something is that another case, or another place of the same case, has too. */
    Map<CaseId, List<Same>> same(Check check, Collection<CaseId> cases) {
        var byDigest = new LinkedHashMap<ByteBuffer, List<Place>>();
        places(check, digests(check, cases))
                .forEach(place -> byDigest.computeIfAbsent(ByteBuffer.wrap(place.digest()), _ -> new ArrayList<>())
                        .add(place));
        byDigest.values().removeIf(places -> places.size() < 2);
        var receipts = receipts(byDigest.values().stream().flatMap(List::stream).toList());
        var same = new HashMap<CaseId, List<Same>>();
        for (var places : byDigest.values()) {
            var live = places.stream()
                    .filter(place -> receipts.containsKey(place.key()))
                    .toList();
            for (var place : live) {
                var others = live.stream()
                        .filter(other -> !other.equals(place))
                        .map(other -> receipts.getOrDefault(other.key(), ""))
                        .distinct()
                        .sorted()
                        .limit(MOST_OTHERS)
                        .toList();
                if (!others.isEmpty()) {
                    same.computeIfAbsent(new CaseId(place.casefile()), _ -> new ArrayList<>())
                            .add(new Same(place.path(), others));
                }
            }
        }
        return same;
    }

    record Same(String path, List<String> others) {}

    /** A place where a digest stands, in one version of a case's answers. */
    @SuppressWarnings("ArrayRecordComponent") // compared as the very row it is
    private record Place(UUID casefile, int answersVersion, String path, byte[] digest) {

        Version key() {
            return new Version(casefile, answersVersion);
        }
    }

    private record Version(UUID casefile, int answersVersion) {}

    private byte[][] digests(Check check, Collection<CaseId> cases) {
        return of(check, "select distinct digest from duplicate_key where casefile = any(:values) and path <> '' and ")
                .param("values", StoredFindings.ids(cases))
                .query(byte[].class)
                .list()
                .toArray(byte[][]::new);
    }

    /** Three plain look-ups rather than one join: they walk their indexes whatever the planner knows of a new table. */
    private List<Place> places(Check check, byte[][] digests) {
        return of(check, """
                select casefile, answers_version, path, digest from duplicate_key
                 where digest = any(:values) and path <> '' and procedure = :procedure and
                """)
                .param("values", digests)
                .param("procedure", check.procedure())
                .query((rs, row) -> new Place(
                        rs.getObject("casefile", UUID.class),
                        rs.getInt("answers_version"),
                        rs.getString("path"),
                        rs.getBytes("digest")))
                .list();
    }

    private JdbcClient.StatementSpec of(Check check, String select) {
        return jdbc.sql(select + " check_code = :code and check_version = :version")
                .param("code", check.code())
                .param("version", check.version());
    }

    /** The receipts of those places that are in the answers in force of a case that was not withdrawn. */
    private Map<Version, String> receipts(List<Place> places) {
        var receipts = new HashMap<Version, String>();
        jdbc.sql("""
                select id, answers_version, receipt from casefile
                 where id = any(:ids) and state <> 'WITHDRAWN'
                """)
                .param("ids", places.stream().map(Place::casefile).distinct().toArray(UUID[]::new))
                .query(rs -> {
                    receipts.put(
                            new Version(rs.getObject("id", UUID.class), rs.getInt("answers_version")),
                            rs.getString("receipt"));
                });
        return receipts;
    }

    public static byte[] digest(String content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
