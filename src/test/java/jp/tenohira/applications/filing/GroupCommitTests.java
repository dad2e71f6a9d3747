package jp.tenohira.applications.filing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.attachments.Attachments;
import jp.tenohira.applications.attachments.InspectedFile;
import jp.tenohira.applications.filing.writing.Filed;
import jp.tenohira.applications.filing.writing.Filing;
import jp.tenohira.applications.filing.writing.GroupCommit;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Municipality;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CityHallTest
class GroupCommitTests {

    @Autowired
    private GroupCommit groupCommit;

    @Autowired
    private Attachments attachments;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatIsAnsweredIsDurableAndNumberedOnce() throws Exception {
        var filings = IntStream.range(0, 300)
                .mapToObj(_ -> filing(UUID.randomUUID().toString(), "a"))
                .toList();
        var numbers = new HashSet<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = filings.stream()
                    .map(filing -> (Callable<Void>) () -> {
                        var filed = (Filed.Case) file(Cities.KORIYAMA, filing);
                        // Another connection already sees it: the answer came after the commit.
                        assertThat(receiptOf(filing.id()))
                                .isEqualTo(filed.receipt().value());
                        synchronized (numbers) {
                            numbers.add(filed.receipt().value());
                        }
                        return null;
                    })
                    .toList();
            for (var future : threads.invokeAll(calls)) {
                future.get();
            }
        }
        assertThat(numbers).hasSize(300);
    }

    @Test
    void theSameKeyAtOnceFilesOneCase() throws Exception {
        var key = UUID.randomUUID().toString();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 40)
                    .mapToObj(_ -> (Callable<Filed>) () -> file(Cities.KORIYAMA, filing(key, "same")))
                    .toList();
            var ids = new HashSet<CaseId>();
            for (var future : threads.invokeAll(calls)) {
                ids.add(((Filed.Case) future.get()).id());
            }
            assertThat(ids).hasSize(1);
        }
        assertThat(file(Cities.KORIYAMA, filing(key, "other"))).isEqualTo(new Filed.KeyUsed());
    }

    @Test
    void keysOfTwoClientsAndOfTwoCitiesAreTheirOwn() {
        var key = UUID.randomUUID().toString();
        var first = (Filed.Case) file(Cities.KORIYAMA, filing(key, "a"));
        var otherCity = (Filed.Case) file(Cities.AIZUWAKAMATSU, filing(key, "b"));

        assertThat(otherCity.id()).isNotEqualTo(first.id());
        assertThat(inCity(Cities.AIZUWAKAMATSU, () -> countOf(first.id()))).isZero();
    }

    @Test
    void oneThatCannotBeWrittenDoesNotRefuseTheOthers() throws Exception {
        var bad = filing(UUID.randomUUID().toString(), "\\u0000");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var good = IntStream.range(0, 20)
                    .mapToObj(_ -> threads.submit(
                            () -> file(Cities.KORIYAMA, filing(UUID.randomUUID().toString(), "good"))))
                    .toList();
            var refused = threads.submit(() -> file(Cities.KORIYAMA, bad));
            for (var future : good) {
                assertThat(future.get()).isInstanceOf(Filed.Case.class);
            }
            assertThat(refused).failsWithin(java.time.Duration.ofSeconds(10));
        }
    }

    @Test
    void filesComeWithTheCaseAndAreFoundThroughItOnly() {
        var content = "%PDF".getBytes(StandardCharsets.US_ASCII);
        var file = new Filing.NewFile(
                UUID.randomUUID(),
                "proof/0",
                new InspectedFile("証明書.pdf", "application/pdf", new byte[32], false, content));
        var filing = filing(UUID.randomUUID().toString(), "a", List.of(file));
        file(Cities.KORIYAMA, filing);

        assertThat(inCity(Cities.KORIYAMA, () -> attachments.ofCase(filing.id(), file.id())))
                .isPresent();
        assertThat(inCity(Cities.KORIYAMA, () -> attachments.ofCase(CaseId.random(), file.id())))
                .isEmpty();
        assertThat(inCity(Cities.AIZUWAKAMATSU, () -> attachments.ofCase(filing.id(), file.id())))
                .isEmpty();
    }

    private Filed file(Municipality city, Filing filing) {
        return inCity(city, () -> groupCommit.file(filing).orElseThrow());
    }

    private String receiptOf(CaseId id) {
        return inCity(
                Cities.KORIYAMA,
                () -> jdbc.sql("select receipt from casefile where id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .single());
    }

    private Integer countOf(CaseId id) {
        return jdbc.sql("select count(*) from casefile where id = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    private static Filing filing(String key, String answer) {
        return filing(key, answer, List.of());
    }

    private static Filing filing(String key, String answer, List<Filing.NewFile> files) {
        var answers = "{\"a\":\"" + answer + "\"}";
        return new Filing(
                CaseId.random(),
                new Filing.Client("anonymous", key, answers.getBytes(StandardCharsets.UTF_8)),
                new Filing.Content("after-school-club", 1, "kodomo-seisaku", answers, new byte[32], "test", ""),
                "API",
                "ja",
                "phone",
                null,
                Instant.parse("2026-11-10T03:00:00.123Z"),
                false,
                null,
                files,
                List.of(),
                null,
                null);
    }

    private static <T> T inCity(Municipality city, java.util.function.Supplier<T> work) {
        return CurrentMunicipality.<T, RuntimeException>call(city, work::get);
    }
}
