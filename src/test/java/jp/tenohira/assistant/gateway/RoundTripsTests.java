package jp.tenohira.assistant.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.tenohira.assistant.DeskOfTest;
import jp.tenohira.identity.Scope;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import jp.tenohira.testing.StaffOfTest;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** How often a request to a model goes to the database before it is answered: once, while the guard reads. */
@CityHallTest
class RoundTripsTests {

    private static final int TRIES = 10;

    private final Tool tool;

    @Autowired
    RoundTripsTests(StaffOfTest staff, DeskOfTest desk, JdbcClient jdbc, @LocalServerPort int port) {
        ScriptedModels.server();
        this.tool = new Tool(staff, desk, jdbc, port);
    }

    @Test
    void onceWhatIsKnownIsKnownOneStatementIsAskedOfTheDatabaseAndNoTransactionIsOpened() {
        var visitor = tool.with(Scope.ASSISTANT_USE);
        var counts = new ArrayList<List<String>>();

        for (var at = 0; at < TRIES; at++) {
            counts.add(statements(visitor));
        }

        assertThat(counts)
                .anySatisfy(one -> assertThat(one).singleElement().asString().contains("insert into model_use"));
        assertThat(counts).allSatisfy(one -> assertThat(one).hasSizeLessThan(15));
    }

    /** What the thread of one request said to the database. */
    private List<String> statements(HttpVisitor visitor) {
        try (var heard = new Heard()) {
            var body = tool.body(ScriptedModels.OUTSIDE, "秋の文化祭の案内文", Map.of());
            assertThat(visitor.post(Tool.PATH, "application/json", body).statusCode())
                    .isEqualTo(200);
            return List.copyOf(heard.said);
        }
    }

    /** Listens to the logs of statements and transactions of requests. */
    private static final class Heard extends AppenderBase<ILoggingEvent> implements AutoCloseable {

        private final List<String> said = new CopyOnWriteArrayList<>();
        private final List<Logger> loggers = List.of((Logger) LoggerFactory.getLogger(JdbcTemplate.class), (Logger)
                LoggerFactory.getLogger(JdbcTransactionManager.class));

        Heard() {
            start();
            loggers.forEach(logger -> {
                logger.setLevel(Level.DEBUG);
                logger.setAdditive(false);
                logger.addAppender(this);
            });
        }

        @Override
        protected void append(ILoggingEvent event) {
            var told = event.getFormattedMessage();
            if (event.getThreadName().startsWith("tomcat-handler")
                    && (told.startsWith("Executing prepared SQL statement")
                            || told.startsWith("Creating new transaction"))) {
                said.add(told);
            }
        }

        @Override
        public void close() {
            loggers.forEach(logger -> {
                logger.detachAppender(this);
                logger.setAdditive(true);
                logger.setLevel(null);
            });
        }
    }
}
