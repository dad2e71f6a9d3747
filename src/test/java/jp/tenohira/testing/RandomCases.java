package jp.tenohira.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import jp.tenohira.core.CounterHours;
import jp.tenohira.core.JapaneseDates;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Cases made at random, straight in the table, and remembered for a naive recount. Each carries personal data that no figure may
 * show: {@link #GUARDIAN} and {@link #EMAIL}.
 */
public final class RandomCases {

    public record Filed(
            String receipt,
            String procedure,
            String section,
            Instant at,
            @Nullable Instant startedAt,
            boolean outside,
            String device,
            String language,
            int sentBack) {

        public LocalDateTime inJapan() {
            return LocalDateTime.ofInstant(at, JapaneseDates.JST);
        }

        public long seconds() {
            return startedAt == null ? 0 : Duration.between(startedAt, at).toSeconds();
        }
    }

    public static final String GUARDIAN = "郡山秘密太郎";
    public static final String EMAIL = "himitsu@example.jp";

    private static final Instant FIRST = Instant.parse("2023-10-30T00:00:00Z");
    private static final List<String> DEVICES = List.of("phone", "desktop", "tablet");

    private RandomCases() {}

    public static List<Filed> file(JdbcClient jdbc, Random random, String procedure, int count) {
        return file(jdbc, random, procedure, count, List.of("section-0", "section-1", "section-2"));
    }

    public static List<Filed> file(JdbcClient jdbc, Random random, String procedure, int count, List<String> sections) {
        var cases = new ArrayList<Filed>();
        for (int i = 0; i < count; i++) {
            var at = FIRST.plusMillis(random.nextLong(Duration.ofDays(40).toMillis()));
            var started = random.nextInt(10) == 0 ? null : at.minusMillis(random.nextLong(3_600_000));
            cases.add(new Filed(
                    "T-" + UUID.randomUUID(),
                    procedure,
                    sections.get(random.nextInt(sections.size())),
                    at,
                    started,
                    !CounterHours.areOpenAt(at),
                    DEVICES.get(random.nextInt(DEVICES.size())),
                    random.nextInt(5) == 0 ? "en" : "ja",
                    random.nextInt(4) == 0 ? random.nextInt(1, 3) : 0));
        }
        cases.forEach(filed -> insert(jdbc, filed));
        return cases;
    }

    private static void insert(JdbcClient jdbc, Filed filed) {
        jdbc.sql("""
                insert into casefile (id, receipt, procedure, form_version, section, state, submitted_at, started_at, channel,
                                      language, device, outside_counter_hours, sent_back_count, email, search)
                values (:id, :receipt, :procedure, 1, :section, 'SUBMITTED', :at, :started, 'PAGE',
                        :language, :device, :outside, :sentBack, :email, :search)
                """)
                .param("id", UUID.randomUUID())
                .param("receipt", filed.receipt())
                .param("procedure", filed.procedure())
                .param("section", filed.section())
                .param("at", filed.at().atOffset(ZoneOffset.UTC))
                .param("started", utc(filed.startedAt()), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("language", filed.language())
                .param("device", filed.device())
                .param("outside", filed.outside())
                .param("sentBack", filed.sentBack())
                .param("email", EMAIL)
                .param("search", GUARDIAN)
                .update();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
