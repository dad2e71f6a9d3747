package jp.tenohira.applications.queue;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.applications.desk.Desk;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;

/** The filters a member of staff keeps under names of their own. Nobody sees another's. */
@Component
class SavedViews {

    static final int MOST = 30;
    static final int LONGEST_NAME = 60;

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedViews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param standard whether the queue opens with it */
    record SavedView(UUID id, String name, String query, boolean standard) {}

    enum ViewRefused {
        NAME_MISSING,
        NAME_TOO_LONG,
        TOO_MANY
    }

    List<SavedView> all(Desk desk) {
        return jdbc.sql("select id, name, query, standard from saved_view where staff = :staff order by name, id")
                .param("staff", desk.id())
                .query((rs, row) -> new SavedView(
                        rs.getObject("id", UUID.class),
                        rs.getString("name"),
                        rs.getString("query"),
                        rs.getBoolean("standard")))
                .list();
    }

    Optional<SavedView> standard(Desk desk) {
        return all(desk).stream().filter(SavedView::standard).findFirst();
    }

    /** Keeps the filter; a view of the same name is replaced. */
    @Transactional
    public Optional<ViewRefused> save(Desk desk, String typedName, QueueFilter filter, boolean standard) {
        var name = typedName.strip();
        if (name.isEmpty()) {
            return Optional.of(ViewRefused.NAME_MISSING);
        }
        if (name.length() > LONGEST_NAME) {
            return Optional.of(ViewRefused.NAME_TOO_LONG);
        }
        var kept = all(desk);
        if (kept.size() >= MOST && kept.stream().noneMatch(view -> view.name().equals(name))) {
            return Optional.of(ViewRefused.TOO_MANY);
        }
        if (standard) {
            noStandard(desk);
        }
        jdbc.sql("""
                insert into saved_view (staff, id, name, query, standard, created_at)
                values (:staff, :id, :name, :query, :standard, :at)
                on conflict (municipality, staff, name) do update
                   set query = excluded.query, standard = excluded.standard
                """)
                .params(Map.of(
                        "staff", desk.id(),
                        "id", UUID.randomUUID(),
                        "name", name,
                        "query", filter.query(),
                        "standard", standard,
                        "at", clock.instant().atOffset(ZoneOffset.UTC)))
                .update();
        return Optional.empty();
    }

    /** Opens the queue with this view from now on, or with none when it was the one. */
    @Transactional
    public void toggleStandard(Desk desk, UUID id) {
        var was = standard(desk).filter(view -> view.id().equals(id)).isPresent();
        noStandard(desk);
        if (!was) {
            jdbc.sql("update saved_view set standard = true where staff = :staff and id = :id")
                    .param("staff", desk.id())
                    .param("id", id)
                    .update();
        }
    }

    void delete(Desk desk, UUID id) {
        jdbc.sql("delete from saved_view where staff = :staff and id = :id")
                .param("staff", desk.id())
                .param("id", id)
                .update();
    }

    private void noStandard(Desk desk) {
        jdbc.sql("update saved_view set standard = false where staff = :staff and standard")
                .param("staff", desk.id())
                .update();
    }

    static QueueFilter filter(SavedView view) {
        var parameters =
                UriComponentsBuilder.fromUriString("?" + view.query()).build().getQueryParams();
        var decoded = new java.util.HashMap<String, String>();
        parameters.forEach((key, values) -> decoded.put(
                key,
                java.net.URLDecoder.decode(
                        values.getFirst() == null ? "" : values.getFirst(), java.nio.charset.StandardCharsets.UTF_8)));
        return QueueFilter.of(decoded);
    }
}
