package jp.tenohira.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.sql.DataSource;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two cities' records lie side by side, and the database itself keeps them apart. */
@CityHallTest
class MunicipalityIsolationTests {

    private final DataSource dataSource;
    private final JdbcClient owner;
    private final JdbcClient jdbc;

    MunicipalityIsolationTests(@Autowired DataSource dataSource, @Autowired RecordsServer server) {
        this.dataSource = dataSource;
        var address = server.address();
        this.owner =
                JdbcClient.create(new DriverManagerDataSource(address.url(), address.owner(), address.ownerPassword()));
        this.jdbc = JdbcClient.create(dataSource);
    }

    @BeforeEach
    void aTableThatKeepsTheRule() {
        owner.sql("drop table if exists isolation_probe").update();
        owner.sql("""
                create table isolation_probe (
                  municipality text not null default current_setting('tenohira.municipality'),
                  id int not null,
                  primary key (municipality, id))
                """).update();
        owner.sql("select protect('isolation_probe')").query().listOfRows();
    }

    @AfterEach
    void theProbeGoes() {
        owner.sql("drop table isolation_probe").update();
    }

    @Test
    void theSameNumberLivesInBothCitiesAndEachSeesItsOwn() {
        for (var city : List.of(Cities.KORIYAMA, Cities.AIZUWAKAMATSU)) {
            CurrentMunicipality.run(
                    city,
                    () -> jdbc.sql("insert into isolation_probe (id) values (1)")
                            .update());
        }

        CurrentMunicipality.run(
                Cities.KORIYAMA,
                () -> assertThat(jdbc.sql("select municipality from isolation_probe")
                                .query(String.class)
                                .list())
                        .containsExactly("072036"));
    }

    @Test
    void withoutAMunicipalityNothingIsSeenAndNothingIsWritten() {
        CurrentMunicipality.run(
                Cities.KORIYAMA,
                () -> jdbc.sql("insert into isolation_probe (id) values (2)").update());

        assertThat(jdbc.sql("select count(*) from isolation_probe")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThatThrownBy(() ->
                        jdbc.sql("insert into isolation_probe (id) values (3)").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aRowOfAnotherCityCanNeitherBeForgedNorMoved() {
        CurrentMunicipality.run(Cities.KORIYAMA, () -> {
            jdbc.sql("insert into isolation_probe (id) values (4)").update();
            assertThatThrownBy(() -> jdbc.sql("insert into isolation_probe (municipality, id) values ('072028', 5)")
                            .update())
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> jdbc.sql("update isolation_probe set municipality = '072028' where id = 4")
                            .update())
                    .isInstanceOf(DataAccessException.class);
        });
    }

    @Test
    void everyTableOfTheCityHallIsBoundToTheMunicipalityEvenForItsOwner() {
        var unbound = owner.sql("""
                select c.relname
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
                 where c.relkind in ('r', 'p')
                   and c.relname not like 'flyway_schema_history%'
                   and (not c.relrowsecurity or not c.relforcerowsecurity
                        or not exists (select from pg_policy p where p.polrelid = c.oid)
                        or (select a.attname
                              from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
                             where i.indrelid = c.oid and i.indisprimary) is distinct from 'municipality')
                """).query(String.class).list();

        assertThat(unbound).isEmpty();
    }

    @Test
    void theApplicationIsNoSuperuserAndOwnsNoTable() {
        CurrentMunicipality.run(Cities.KORIYAMA, () -> {
            var role = JdbcClient.create(dataSource);
            assertThat(role.sql(
                                    "select rolsuper or rolbypassrls or rolcreaterole from pg_roles where rolname = current_user")
                            .query(Boolean.class)
                            .single())
                    .isFalse();
            assertThat(role.sql(
                                    "select count(*) from pg_tables where schemaname = 'public' and tableowner = current_user")
                            .query(Long.class)
                            .single())
                    .isZero();
        });
    }
}
