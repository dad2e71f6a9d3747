package jp.tenohira.figures.dashboards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.core.Outcome;
import jp.tenohira.figures.Figures;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Dashboards of staff: the owner changes and deletes them, the others read what is shared. */
@Service
@Transactional
class OwnDashboards {

    static final int MOST_TILES = 10;
    private static final int MOST_OF_ONE = 50;
    private static final int MOST_LISTED = 500;
    private static final int LONGEST_NAME = 100;
    private static final TypeReference<List<Tile>> TILES = new TypeReference<>() {};
    private static final String SELECT = "select id, owner, owner_name, name, shared, tiles from dashboard ";

    private final JdbcClient jdbc;
    private final Figures figures;
    private final AuditTrail audit;
    private final Clock clock;

    OwnDashboards(JdbcClient jdbc, Figures figures, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.audit = audit;
        this.clock = clock;
    }

    /** Why a dashboard is not kept. */
    enum Refused {
        NAME_MISSING,
        NOTHING_CHOSEN,
        NOT_OFFERED,
        TOO_MANY
    }

    /** The own ones first, then what others share. */
    @Transactional(readOnly = true)
    List<OwnDashboard> of(Staff staff) {
        return jdbc.sql(SELECT + "where owner = :me or shared order by (owner = :me) desc, name, id limit :most")
                .param("me", staff.id())
                .param("most", MOST_LISTED)
                .query(OwnDashboards::dashboard)
                .list();
    }

    @Transactional(readOnly = true)
    Optional<OwnDashboard> find(Staff staff, UUID id) {
        return jdbc.sql(SELECT + "where id = :id and (owner = :me or shared)")
                .param("id", id)
                .param("me", staff.id())
                .query(OwnDashboards::dashboard)
                .optional();
    }

    Optional<OwnDashboard> own(Staff staff, UUID id) {
        return find(staff, id).filter(dashboard -> dashboard.owner().equals(staff.id()));
    }

    /** @param id of the one that is changed; a new one for a new dashboard */
    Outcome<UUID, Refused> save(Staff staff, UUID id, String typedName, boolean shared, List<Tile> tiles) {
        var name = typedName.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return Outcome.refused(Refused.NAME_MISSING);
        }
        if (tiles.isEmpty() || tiles.size() > MOST_TILES) {
            return Outcome.refused(Refused.NOTHING_CHOSEN);
        }
        if (!tiles.stream().allMatch(this::offered)) {
            return Outcome.refused(Refused.NOT_OFFERED);
        }
        if (of(staff).stream().filter(one -> one.owner().equals(staff.id())).count() >= MOST_OF_ONE
                && own(staff, id).isEmpty()) {
            return Outcome.refused(Refused.TOO_MANY);
        }
        jdbc.sql("""
                insert into dashboard (id, owner, owner_name, name, shared, tiles, changed_at)
                values (:id, :owner, :ownerName, :name, :shared, :tiles::jsonb, :at)
                on conflict (municipality, id) do update
                  set name = excluded.name, shared = excluded.shared, tiles = excluded.tiles, changed_at = excluded.changed_at
                  where dashboard.owner = excluded.owner
                """)
                .param("id", id)
                .param("owner", staff.id())
                .param("ownerName", staff.name())
                .param("name", name)
                .param("shared", shared)
                .param("tiles", JsonMapper.shared().writeValueAsString(tiles))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(staff, "dashboard.saved", id.toString(), Map.of("shared", Boolean.toString(shared)));
        return Outcome.accepted(id);
    }

    /** False when it is not theirs. */
    boolean delete(Staff staff, UUID id) {
        var gone = jdbc.sql("delete from dashboard where id = :id and owner = :me")
                        .param("id", id)
                        .param("me", staff.id())
                        .update()
                == 1;
        if (gone) {
            audit.record(staff, "dashboard.deleted", id.toString(), Map.of());
        }
        return gone;
    }

    private boolean offered(Tile tile) {
        return figures.find(tile.figure())
                .filter(figure -> tile.show() != Tile.Show.BY
                        || figures.dimensions(figure).stream()
                                .anyMatch(dimension -> dimension.code().equals(tile.dimension())))
                .isPresent();
    }

    private static OwnDashboard dashboard(ResultSet rs, int row) throws SQLException {
        return new OwnDashboard(
                rs.getObject("id", UUID.class),
                rs.getObject("owner", UUID.class),
                rs.getString("owner_name"),
                rs.getString("name"),
                rs.getBoolean("shared"),
                JsonMapper.shared().readValue(rs.getString("tiles"), TILES));
    }
}
