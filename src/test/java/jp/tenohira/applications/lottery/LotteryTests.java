package jp.tenohira.applications.lottery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.tenohira.applications.Actor;
import jp.tenohira.applications.casefile.Casefiles;
import jp.tenohira.applications.casefile.MoveRequest;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.applications.filing.Submitted;
import jp.tenohira.applications.places.Course;
import jp.tenohira.applications.places.PlaceLists;
import jp.tenohira.applications.places.Places;
import jp.tenohira.applications.places.Round;
import jp.tenohira.applications.places.Standing;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Outcome;
import jp.tenohira.draws.Lots;
import jp.tenohira.identity.Role;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.StaffOfTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lots are drawn once, by a rule that was fixed before anybody applied, and everybody can compute them again. */
@CityHallTest
class LotteryTests {

    private static final String TWO_AND_ONE = "quota: {places: 2, order: lottery, waitingList: 1}";

    @Autowired
    private Course course;

    @Autowired
    private Lotteries lotteries;

    @Autowired
    private LotteryTables tables;

    @Autowired
    private PlaceLists lists;

    @Autowired
    private Places places;

    @Autowired
    private Casefiles casefiles;

    @Autowired
    private StaffOfTest staff;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Test
    void anIndependentToolComputesTheSameOrderFromThePublicRecord() throws Exception {
        var drawn = drawn(5, TWO_AND_ONE);

        var seed = drawn.at("/seed").asString();
        assertThat(openssl(HexFormat.of().parseHex(seed), "dgst", "-sha256"))
                .isEqualTo(drawn.at("/commitment").asString());
        var entrants = texts(drawn.at("/entrants"));
        assertThat(openssl((String.join("\n", entrants) + "\n").getBytes(StandardCharsets.UTF_8), "dgst", "-sha256"))
                .isEqualTo(drawn.at("/entrantsSha256").asString());
        var subject = Stream.of("format", "municipality", "procedure", "round", "entrantsSha256", "publicValue")
                .map(key -> drawn.at("/" + key).asString())
                .toList();
        var key = mac(seed, String.join("\n", subject));
        var order = new ArrayList<String[]>();
        for (var receipt : entrants) {
            order.add(new String[] {mac(key, receipt), receipt});
        }
        order.sort(Comparator.comparing(lot -> lot[0]));
        assertThat(order.stream().map(lot -> lot[1]).toList())
                .hasSize(5)
                .containsExactlyElementsOf(texts(drawn.at("/order")));
    }

    @Test
    void theFirstHaveThePlacesTheNextWaitAndOfThoseWhoGaveUpNobodyKeepsOne() throws Exception {
        var code = course.opened(TWO_AND_ONE);
        var all = IntStream.range(0, 5).mapToObj(_ -> course.filed(code)).toList();
        assertThat(standing(all.getFirst())).isInstanceOf(Standing.InDraw.class);
        course.ended(Cities.KORIYAMA, code);
        var order = texts(draw(code, "").at("/order"));

        assertThat(standing(named(all, order.get(0)))).isEqualTo(new Standing.Place());
        assertThat(standing(named(all, order.get(1)))).isEqualTo(new Standing.Place());
        assertThat(standing(named(all, order.get(2)))).isEqualTo(new Standing.OnWaitingList(1));
        assertThat(standing(named(all, order.get(3)))).isEqualTo(new Standing.NoPlace());

        withdraw(named(all, order.get(0)));

        assertThat(standing(named(all, order.get(2)))).isEqualTo(new Standing.Place());
        assertThat(standing(named(all, order.get(3)))).isEqualTo(new Standing.OnWaitingList(1));
    }

    @Test
    void theCommitmentIsThereBeforeAnybodyAppliesAndNeitherItNorTheDrawCanBeChanged() {
        var code = course.opened(TWO_AND_ONE);
        course.filed(code);
        var round = round(code);
        var committed = inKoriyama(() -> tables.commitment(round).orElseThrow());
        var entered = inKoriyama(() -> lists.inOrder(round, 0, 1).getFirst().orderAt());
        assertThat(committed.commitment()).matches("[0-9a-f]{64}");
        assertThat(committed.committedAt()).isAfterOrEqualTo(entered.minusSeconds(5));

        for (var attack : List.of(
                "update lottery set commitment = repeat('0', 64) where procedure = '" + code + "'",
                "delete from lottery where procedure = '" + code + "'",
                "update lottery_list set entrants = '{}'",
                "delete from lottery_draw")) {
            assertThatThrownBy(() -> inKoriyama(() -> jdbc.sql(attack).update()))
                    .as(attack)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void theListIsClosedForGoodAfterTheReceptionAndAWithdrawalDoesNotChangeIt() {
        var code = course.opened(TWO_AND_ONE);
        var first = course.filed(code);
        course.filed(code);
        course.ended(Cities.KORIYAMA, code);
        inKoriyama(() -> {
            lotteries.closeLists(clock.instant());
            return 0;
        });
        var closed = inKoriyama(() -> tables.list(round(code)).orElseThrow());

        withdraw(first);

        assertThat(texts(draw(code, "").at("/entrants")))
                .isEqualTo(closed.entrants())
                .hasSize(2);
        assertThat(standing(first)).isEqualTo(new Standing.GivenUp());
        assertThat(course.file(code)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void lotsAreDrawnOnceByTheHeadAndNotBeforeTheAnnouncedTime() {
        var code = course.opened("quota: {places: 1, order: lottery, drawAfterHours: 2}");
        course.filed(code);
        var round = round(code);
        assertThat(inKoriyama(() -> lotteries.draw(desk(Role.HEAD), round, "")))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why()).isInstanceOf(DrawRefused.TooEarly.class));
        course.ended(Cities.KORIYAMA, code);
        assertThat(inKoriyama(() -> lotteries.draw(desk(Role.HEAD), round, "")))
                .as("an hour after the end, two hours were announced")
                .isInstanceOf(Outcome.Refused.class);
        assertThatThrownBy(() -> inKoriyama(() -> lotteries.draw(desk(Role.CLERK), round, "")))
                .isInstanceOf(AccessDeniedException.class);

        var other = course.opened(TWO_AND_ONE);
        course.filed(other);
        course.ended(Cities.KORIYAMA, other);
        draw(other, "");
        assertThat(inKoriyama(() -> lotteries.draw(desk(Role.HEAD), round(other), "")))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why()).isInstanceOf(DrawRefused.AlreadyDrawn.class));
    }

    @Test
    void anAnnouncedPublicValueIsAskedForAndChangesTheOrder() {
        var code = course.opened("quota: {places: 1, order: lottery, publicValue: {ja: 終値, en: Closing price}}");
        IntStream.range(0, 30).forEach(_ -> course.filed(code));
        course.ended(Cities.KORIYAMA, code);
        assertThat(inKoriyama(() -> lotteries.draw(desk(Role.HEAD), round(code), " ")))
                .isEqualTo(Outcome.refused(new DrawRefused.PublicValueMissing()));

        var record = draw(code, "38,915.87");

        assertThat(record.at("/publicValue").asString()).isEqualTo("38,915.87");
        var entrants = texts(record.at("/entrants"));
        var otherwise = new Lots.Subject(
                Cities.KORIYAMA.code(),
                code,
                record.at("/round").asString(),
                record.at("/entrantsSha256").asString(),
                "1");
        assertThat(Lots.order(HexFormat.of().parseHex(record.at("/seed").asString()), otherwise, entrants))
                .containsExactlyInAnyOrderElementsOf(entrants)
                .isNotEqualTo(texts(record.at("/order")));
    }

    private JsonNode drawn(int entrants, String quota) {
        var code = course.opened(quota);
        IntStream.range(0, entrants).forEach(_ -> course.filed(code));
        course.ended(Cities.KORIYAMA, code);
        return draw(code, "");
    }

    private JsonNode draw(String code, String value) {
        var round = round(code);
        assertThat(inKoriyama(() -> lotteries.draw(desk(Role.HEAD), round, value)))
                .isInstanceOf(Outcome.Accepted.class);
        return JsonMapper.builder()
                .build()
                .readTree(inKoriyama(() -> tables.drawn(round).orElseThrow().record()));
    }

    private Round round(String code) {
        return inKoriyama(() -> lists.of(code, 1).getFirst().terms().round());
    }

    private Desk desk(Role role) {
        return Desk.of(staff.account(Cities.KORIYAMA, role).staff());
    }

    private Standing standing(Submitted submitted) {
        return inKoriyama(() -> places.of(submitted.id()).orElseThrow().standing());
    }

    private void withdraw(Submitted submitted) {
        inKoriyama(() -> {
            var version = casefiles.find(submitted.id()).orElseThrow().version();
            return casefiles.move(MoveRequest.withdraw(submitted.id(), version, Actor.RESIDENT, null));
        });
    }

    private static Submitted named(List<Submitted> all, String receipt) {
        return all.stream()
                .filter(one -> one.receipt().number().value().equals(receipt))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(node -> texts.add(node.asString()));
        return texts;
    }

    private static String mac(String hexKey, String text) throws IOException, InterruptedException {
        return openssl(
                text.getBytes(StandardCharsets.UTF_8),
                "dgst",
                "-sha256",
                "-mac",
                "HMAC",
                "-macopt",
                "hexkey:" + hexKey);
    }

    /** The digest that openssl prints of what it is given. */
    private static String openssl(byte[] input, String... args) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(args));
        var process = new ProcessBuilder(command).start();
        try (var in = process.getOutputStream()) {
            in.write(input);
        }
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said.substring(said.lastIndexOf(' ') + 1).strip();
    }

    private static <T> T inKoriyama(Supplier<T> work) {
        return CurrentMunicipality.<T, RuntimeException>call(Cities.KORIYAMA, work::get);
    }
}
