package jp.tenohira.assistant.gateway;

import jakarta.annotation.PreDestroy;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Municipality;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes how uses ended, after the answer has left and many at once. An orderly stop writes what is left; while the database fails, it is tried
 * again; when too many wait, whoever brings the next one writes it. After a crash the uses of the last moment remain as sent, without their cost.
 */
@Component
class UseEnds {

    private static final Logger LOG = LoggerFactory.getLogger(UseEnds.class);

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final int MOST_WAITING = 10_000;
    private static final int MOST_AT_ONCE = 500;
    private static final long LOOK_EVERY_MILLIS = 200;
    private static final int TRIES_AT_STOP = 3;

    private static final String WRITE = """
            with lazily as (select set_config('synchronous_commit', 'off', true)),
            ended as (
              update model_use set outcome = one.outcome, ended_at = one.at, tokens_in = one.tokens_in,
                                   tokens_out = one.tokens_out, yen = one.yen
                from unnest(:ids::uuid[], :outcomes::text[], :ats::timestamptz[], :ins::bigint[], :outs::bigint[], :yens::numeric[])
                       as one (id, outcome, at, tokens_in, tokens_out, yen)
               where model_use.id = one.id)
            insert into model_use_day (holder, day, yen)
            select spent.holder, spent.day, spent.yen
              from lazily, unnest(:holders::text[], :days::date[], :spent::numeric[]) as spent (holder, day, yen)
             order by spent.holder, spent.day
            on conflict (municipality, holder, day) do update set yen = model_use_day.yen + excluded.yen
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final BlockingQueue<Ended> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Thread writer;
    private volatile boolean closing;

    UseEnds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.writer = Thread.ofPlatform().name("ends-of-uses").daemon().start(this::write);
    }

    private record Ended(
            Municipality city,
            Use use,
            String outcome,
            OffsetDateTime at,
            long tokensIn,
            long tokensOut,
            BigDecimal yen) {

        LocalDate day() {
            return at.atZoneSameInstant(TOKYO).toLocalDate();
        }
    }

    private record Account(String holder, LocalDate day) implements Comparable<Account> {

        @Override
        public int compareTo(Account other) {
            var byHolder = holder.compareTo(other.holder);
            return byHolder != 0 ? byHolder : day.compareTo(other.day);
        }
    }

    /** Takes over how a use ended that had begun. */
    void add(Use use, Use.End end, long tokensIn, long tokensOut, BigDecimal yen) {
        var ended = new Ended(
                CurrentMunicipality.get(),
                use,
                end.name(),
                clock.instant().atOffset(ZoneOffset.UTC),
                tokensIn,
                tokensOut,
                yen);
        if (closing || !waiting.offer(ended)) {
            write(List.of(ended));
        }
    }

    private void write() {
        var batch = new ArrayList<Ended>();
        while (!closing || !waiting.isEmpty()) {
            try {
                var first = waiting.poll(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                if (first == null) {
                    continue;
                }
                batch.add(first);
                waiting.drainTo(batch, MOST_AT_ONCE - 1);
                writeWithPatience(batch);
                batch.clear();
            } catch (InterruptedException e) {
                closing = true;
            }
        }
    }

    private void writeWithPatience(List<Ended> batch) throws InterruptedException {
        for (var tries = 1; ; tries++) {
            try {
                write(batch);
                return;
            } catch (RuntimeException e) {
                if (closing && tries >= TRIES_AT_STOP) {
                    LOG.error("How {} uses of models ended could not be written", batch.size());
                    return;
                }
                LOG.warn("How {} uses of models ended could not be written yet", batch.size());
                Thread.sleep(LOOK_EVERY_MILLIS);
            }
        }
    }

    private void write(List<Ended> batch) {
        batch.stream()
                .collect(Collectors.groupingBy(Ended::city))
                .forEach((city, ended) -> CurrentMunicipality.run(city, () -> writeHere(ended)));
    }

    private void writeHere(List<Ended> ended) {
        var spent = List.copyOf(spent(ended).entrySet());
        jdbc.sql(WRITE)
                .param("ids", array(ended, one -> one.use().id().toString()))
                .param("outcomes", array(ended, Ended::outcome))
                .param("ats", array(ended, one -> one.at().toString()))
                .param("ins", array(ended, one -> Long.toString(one.tokensIn())))
                .param("outs", array(ended, one -> Long.toString(one.tokensOut())))
                .param("yens", array(ended, one -> one.yen().toPlainString()))
                .param("holders", array(spent, one -> one.getKey().holder()))
                .param("days", array(spent, one -> one.getKey().day().toString()))
                .param("spent", array(spent, one -> one.getValue().toPlainString()))
                .update();
    }

    /** What they cost, by who pays; what cost nothing is in no row. */
    private static Map<Account, BigDecimal> spent(List<Ended> ended) {
        var spent = new TreeMap<Account, BigDecimal>();
        for (var one : ended) {
            if (one.yen().signum() > 0) {
                for (var holder : one.use().holders()) {
                    spent.merge(new Account(holder, one.day()), one.yen(), BigDecimal::add);
                }
            }
        }
        return spent;
    }

    private static <T> String[] array(List<T> all, Function<T, String> told) {
        return all.stream().map(told).toArray(String[]::new);
    }

    @PreDestroy
    void close() throws InterruptedException {
        closing = true;
        writer.join(TimeUnit.SECONDS.toMillis(30));
        var rest = new ArrayList<Ended>();
        waiting.drainTo(rest);
        if (!rest.isEmpty()) {
            write(rest);
        }
    }
}
