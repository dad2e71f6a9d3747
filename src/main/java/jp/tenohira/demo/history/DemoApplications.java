package jp.tenohira.demo.history;

import jakarta.annotation.PreDestroy;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Municipalities;
import jp.tenohira.procedures.Procedures;
import jp.tenohira.replay.Season;
import jp.tenohira.ui.DemoNews;
import jp.tenohira.ui.Messages;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Files the demo city's applications once its doors are open, so that the start takes no longer for them. A season that is there already
 * is left alone: a second start files nothing.
 */
@Component
@ConditionalOnBooleanProperty("tenohira.demo")
class DemoApplications implements DemoNews {

    private static final Logger LOG = LoggerFactory.getLogger(DemoApplications.class);

    /** Every so-manieth of the real period: {@code replay} adds the others, and the total is the published one. */
    private static final int STEP = 25;

    private final Municipalities municipalities;
    private final Procedures procedures;
    private final AlreadyReceived received;
    private final DemoTokens tokens;
    private final Messages messages;
    private final Clock clock;
    private final boolean atStart;
    private final AtomicInteger filed = new AtomicInteger();
    private volatile int planned;

    @Nullable
    private volatile Thread worker;

    DemoApplications(
            Municipalities municipalities,
            Procedures procedures,
            AlreadyReceived received,
            DemoTokens tokens,
            Messages messages,
            Clock clock,
            @Value("${tenohira.demo-applications}") boolean atStart) {
        this.municipalities = municipalities;
        this.procedures = procedures;
        this.received = received;
        this.tokens = tokens;
        this.messages = messages;
        this.clock = clock;
        this.atStart = atStart;
    }

    @EventListener
    void opened(ApplicationReadyEvent ready) {
        if (atStart
                && ready.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            var server = URI.create("http://localhost:" + context.getWebServer().getPort());
            var city = municipalities.all().getFirst();
            worker = Thread.ofVirtual()
                    .name("demo-applications")
                    .start(() -> CurrentMunicipality.run(city, () -> fileQuietly(server)));
        }
    }

    @PreDestroy
    void close() {
        var running = worker;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public String now(Lang lang) {
        return planned == 0 ? "" : messages.in(lang, "ui.demo.filing", filed.get(), planned);
    }

    /** The demo must not fail for want of samples. */
    private void fileQuietly(URI server) {
        try {
            file(server);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("The demo city's applications are incomplete", e);
        }
    }

    /** Files what is not there yet; returns how many. */
    int file(URI server) throws InterruptedException {
        var seasons = missing();
        if (seasons.isEmpty()) {
            return 0;
        }
        filed.set(0);
        planned = seasons.stream().mapToInt(Season::size).sum();
        try (var filing = tokens.filing()) {
            for (var season : seasons) {
                file(season, server, filing.secret());
            }
            return filed.get();
        } finally {
            planned = 0;
        }
    }

    private List<Season> missing() {
        var moment = LocalDateTime.ofInstant(clock.instant(), JapaneseDates.JST);
        return Stream.concat(Stream.of(Season.every(STEP, "after-school-2023")), Season.before(moment, "demo-city"))
                .filter(season -> received.of(season.procedure()) < season.size())
                .toList();
    }

    private void file(Season season, URI server, String token) throws InterruptedException {
        var receipts = new ArrayList<String>();
        season.file(server, token, receipt -> {
            receipts.add(receipt);
            filed.incrementAndGet();
        });
        var procedure = procedures.find(season.procedure());
        if (season.isRecent() && procedure.isPresent()) {
            try (var head = tokens.head(procedure.get().section())) {
                new CaseWork(server, head.secret()).workThrough(receipts);
            }
        }
    }
}
