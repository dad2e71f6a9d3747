package jp.tenohira.testing;

import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.records.DatabaseAddress;
import jp.tenohira.records.EmbeddedServer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** The database's owner: what an attacker on the server could do, and the application cannot. */
@Component
public class OwnerSql implements DisposableBean {

    private final SingleConnectionDataSource connection;

    OwnerSql(@Value("${tenohira.data}") java.nio.file.Path data, javax.sql.DataSource startedFirst)
            throws java.io.IOException {
        DatabaseAddress address = EmbeddedServer.attachOrStart(data).address();
        this.connection = new SingleConnectionDataSource(address.url(), address.owner(), address.ownerPassword(), true);
    }

    /** Runs statements as the owner, on the current municipality's rows. */
    public void update(String sql) {
        var jdbc = JdbcClient.create(connection);
        jdbc.sql("select set_config('tenohira.municipality', ?, false)")
                .param(CurrentMunicipality.get().code())
                .query(String.class)
                .single();
        jdbc.sql(sql).update();
    }

    @Override
    public void destroy() {
        connection.destroy();
    }
}
