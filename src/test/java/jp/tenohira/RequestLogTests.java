package jp.tenohira;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.HttpVisitor;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

@CityHallTest
class RequestLogTests {

    @LocalServerPort
    int port;

    @Test
    void namesTheRouteAndNeverTheReceiptOrWhatWasSearched() throws InterruptedException {
        var requests = (Logger) LoggerFactory.getLogger("tenohira.requests");
        var before = requests.getLevel();
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        requests.addAppender(lines);
        requests.setLevel(Level.INFO);
        try {
            HttpVisitor.at(port).get("/api/v1/applications/2023-0000001-9");
            HttpVisitor.at(port).get("/procedures?q=secret-words");
            for (var tries = 0; tries < 100 && lines.list.size() < 2; tries++) {
                Thread.sleep(20);
            }
        } finally {
            requests.setLevel(before);
            requests.detachAppender(lines);
        }

        assertThat(lines.list)
                .extracting(line -> line.getKeyValuePairs().toString())
                .anySatisfy(line -> assertThat(line)
                        .contains("route=\"/api/v1/applications/{receipt}\"")
                        .contains("municipality=\"072036\"")
                        .contains("method=\"GET\""))
                .allSatisfy(line -> assertThat(line).doesNotContain("0000001").doesNotContain("secret-words"));
    }
}
