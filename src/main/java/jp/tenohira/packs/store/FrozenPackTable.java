package jp.tenohira.packs.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import jp.tenohira.packs.FrozenPack;
import jp.tenohira.packs.content.PackContent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Issued packs, and an index of the numbers in them. */
@Component
class FrozenPackTable {

    private static final String COLUMNS = "meeting, content, digest, frozen_at, frozen_by";

    private final JdbcClient jdbc;

    FrozenPackTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(FrozenPack pack) {
        jdbc.sql("""
                insert into frozen_pack (meeting, title, held, content, digest, frozen_at, frozen_by)
                values (:meeting, :title, :held, :content, :digest, :at, :by)
                """)
                .param("meeting", pack.meeting())
                .param("title", pack.content().title())
                .param("held", pack.content().held())
                .param("content", PackJson.write(pack.content()))
                .param("digest", pack.digest())
                .param("at", pack.frozenAt().atOffset(ZoneOffset.UTC))
                .param("by", pack.frozenBy())
                .update();
        addNumbers(pack.meeting(), pack.content());
    }

    private void addNumbers(UUID meeting, PackContent content) {
        for (int place = 0; place < content.numbers().size(); place++) {
            var number = content.numbers().get(place);
            var shown = number.shown();
            jdbc.sql("""
                    insert into frozen_number (meeting, number, figure, members, shown)
                    values (:meeting, :number, :figure, :members, :shown)
                    """)
                    .param("meeting", meeting)
                    .param("number", place)
                    .param("figure", number.figure())
                    .param("members", members(number.where()))
                    .param("shown", shown == null ? "" : plain(shown))
                    .update();
        }
    }

    Optional<FrozenPack> find(UUID meeting) {
        return jdbc.sql("select " + COLUMNS + " from frozen_pack where meeting = :meeting")
                .param("meeting", meeting)
                .query(FrozenPackTable::pack)
                .optional();
    }

    /** The last one before this day. */
    Optional<FrozenPack> before(LocalDate held) {
        return jdbc.sql("select " + COLUMNS + " from frozen_pack where held < :held order by held desc limit 1")
                .param("held", held)
                .query(FrozenPackTable::pack)
                .optional();
    }

    record Holding(UUID meeting, String title, LocalDate held) {}

    /** The packs that show the figure for these members as this number. */
    List<Holding> holding(String figure, Map<String, String> members, String shown) {
        return jdbc.sql("""
                select meeting, title, held
                  from frozen_pack
                 where exists (select from frozen_number
                                where frozen_number.meeting = frozen_pack.meeting
                                  and figure = :figure and members = :members and shown = :shown)
                 order by held, meeting
                """)
                .param("figure", figure)
                .param("members", members(members))
                .param("shown", shown)
                .query((rs, _) -> new Holding(
                        rs.getObject("meeting", UUID.class),
                        rs.getString("title"),
                        rs.getObject("held", LocalDate.class)))
                .list();
    }

    static String plain(BigDecimal shown) {
        return shown.toPlainString();
    }

    private static String members(Map<String, String> where) {
        return String.join(
                "\n",
                new TreeMap<>(where)
                        .entrySet().stream()
                                .map(e -> e.getKey() + "=" + e.getValue())
                                .toList());
    }

    private static FrozenPack pack(ResultSet rs, int row) throws SQLException {
        return new FrozenPack(
                rs.getObject("meeting", UUID.class),
                PackJson.read(rs.getString("content")),
                rs.getString("digest"),
                rs.getObject("frozen_at", OffsetDateTime.class).toInstant(),
                rs.getString("frozen_by"));
    }
}
