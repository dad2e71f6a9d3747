package jp.tenohira.figures.definitions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.figures.Figure;
import jp.tenohira.figures.history.FigureVersions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Versions of definitions in PostgreSQL, over those that ship. Without a municipality only the shipped ones are there. */
@Component
class StoredVersions implements FigureVersions {

    private static final String COLUMNS = "code, version, origin, yaml, reason, published_at, published_by";
    private static final String OWN = "city";

    private final Map<String, Definition> shipped = new LinkedHashMap<>();
    private final JdbcClient jdbc;
    private final Clock clock;

    StoredVersions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        for (var definition : ShippedFigures.definitions()) {
            if (shipped.put(definition.figure().code(), definition) != null) {
                throw new IllegalStateException(
                        "Two figures have the code " + definition.figure().code());
            }
        }
    }

    @Override
    public List<Figure> shipped() {
        return shipped.values().stream().map(Definition::figure).toList();
    }

    @Override
    public List<Figure> current() {
        var current = new LinkedHashMap<String, Figure>();
        shipped.forEach((code, definition) -> current.put(code, definition.figure()));
        if (CurrentMunicipality.find().isPresent()) {
            jdbc.sql("select distinct on (code) " + COLUMNS
                            + " from figure_version where origin = 'city' order by code, version desc")
                    .query(StoredVersions::version)
                    .list()
                    .forEach(own -> current.put(own.figure().code(), own.figure()));
        }
        return List.copyOf(current.values());
    }

    @Override
    public Optional<Figure> current(String code) {
        return currentVersion(code).map(FigureVersion::figure);
    }

    Optional<FigureVersion> currentVersion(String code) {
        return own(code).stream().filter(FigureVersion::own).findFirst().or(() -> ofShipped(code));
    }

    @Override
    public Optional<Figure> version(String code, int version) {
        return versions(code).stream()
                .map(FigureVersion::figure)
                .filter(figure -> figure.version() == version)
                .findFirst();
    }

    @Override
    public Optional<Figure> at(String code, Instant moment) {
        return own(code).stream()
                .filter(FigureVersion::own)
                .filter(own -> own.publishedAt() != null && !own.publishedAt().isAfter(moment))
                .findFirst()
                .or(() -> ofShipped(code))
                .map(FigureVersion::figure);
    }

    /** Every version there is, the newest first. */
    List<FigureVersion> versions(String code) {
        var all = new ArrayList<>(own(code));
        ofShipped(code)
                .filter(shipping -> all.stream()
                        .noneMatch(stored ->
                                stored.figure().version() == shipping.figure().version()))
                .ifPresent(all::add);
        return all;
    }

    @Override
    @Transactional
    public void keep(Figure figure) {
        var definition = shipped.get(figure.code());
        if (definition != null && definition.figure().version() == figure.version()) {
            jdbc.sql("insert into figure_version (" + COLUMNS + """
                            ) values (:code, :version, 'shipped', :yaml, '', :at, '')
                            on conflict do nothing
                            """)
                    .param("code", figure.code())
                    .param("version", figure.version())
                    .param("yaml", definition.yaml())
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** False when somebody published this version in the meantime. */
    boolean add(Figure figure, String yaml, String reason, Instant at, String by) {
        return jdbc.sql("insert into figure_version (" + COLUMNS + """
                        ) values (:code, :version, 'city', :yaml, :reason, :at, :by)
                        on conflict do nothing
                        """)
                        .param("code", figure.code())
                        .param("version", figure.version())
                        .param("yaml", yaml)
                        .param("reason", reason)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                == 1;
    }

    private List<FigureVersion> own(String code) {
        return CurrentMunicipality.find().isEmpty()
                ? List.of()
                : jdbc.sql("select " + COLUMNS + " from figure_version where code = :code order by version desc")
                        .param("code", code)
                        .query(StoredVersions::version)
                        .list();
    }

    private Optional<FigureVersion> ofShipped(String code) {
        return Optional.ofNullable(shipped.get(code))
                .map(shipping -> new FigureVersion(shipping.figure(), shipping.yaml(), false, "", null, ""));
    }

    private static FigureVersion version(ResultSet rs, int row) throws SQLException {
        var yaml = rs.getString("yaml");
        var figure = DefinitionReader.trusted(DefinitionReader.YAML.readTree(yaml), yaml)
                .asVersion(rs.getInt("version"));
        return new FigureVersion(
                figure,
                yaml,
                rs.getString("origin").equals(OWN),
                rs.getString("reason"),
                rs.getObject("published_at", OffsetDateTime.class).toInstant(),
                rs.getString("published_by"));
    }
}
