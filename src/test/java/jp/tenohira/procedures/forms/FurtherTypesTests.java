package jp.tenohira.procedures.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tenohira.core.Lang;
import jp.tenohira.ui.fields.CalculatedField;
import org.junit.jupiter.api.Test;

/** Money, eras, bank accounts, places, slots and values that are calculated. */
class FurtherTypesTests {

    private static final PageRef PAGE = PageRef.of("page");
    private static final String HALL = """
            {id: use, type: slot, label: {ja: 利用日時, en: Use}, from: today+1d, until: today+30d, facilities: [
              {value: hall, label: {ja: ホール, en: Hall}, opens: "09:00", closes: "21:00", minutes: 240, capacity: 1,
               weekdays: [tue, wed], closedOn: ["2024-06-05"]},
              {value: room, label: {ja: 会議室, en: Room}, opens: "09:00", closes: "12:00", minutes: 60, capacity: 2}]}
            """.replace("\n", " ").strip();

    @Test
    void moneyMayBeTypedWideWithCommasAndYen() {
        var form = Trial.asking("{id: fee, type: money, label: {ja: 金額, en: Sum}, max: 20000}");

        assertThat(accepted(form, "fee", "１２，０００円").at(AnswerPath.of("fee"))).contains(12_000L);
        assertThat(accepted(form, "fee", "¥800").at(AnswerPath.of("fee"))).contains(800L);
        assertThat(refused(form, "fee", "20001"))
                .containsExactly("「金額」は0円から20,000円までの金額を整数で入力してください(入力された内容:20,001円)。");
        assertThat(refused(form, "fee", "1.5")).singleElement().asString().contains("1.5");
        assertThat(shown(form, "{\"fee\":12000}")).isEqualTo("12,000円");
    }

    @Test
    void aYearMayBeGivenInItsEra() {
        var form = Trial.asking("{id: day, type: date, label: {ja: 日付, en: Day}, era: true}");

        assertThat(accepted(form, "day.era", "S", "day.year", "４５", "day.month", "5", "day.day", "3")
                        .at(AnswerPath.of("day")))
                .contains("1970-05-03");
        assertThat(accepted(form, "day.era", "R", "day.year", "元", "day.month", "5", "day.day", "1")
                        .at(AnswerPath.of("day")))
                .contains("2019-05-01");
        assertThat(accepted(form, "day.year", "平成31", "day.month", "4", "day.day", "30")
                        .at(AnswerPath.of("day")))
                .contains("2019-04-30");
        assertThat(refused(form, "day.era", "H", "day.year", "31", "day.month", "5", "day.day", "1"))
                .containsExactly("「日付」の平成31年5月1日はありません(平成は1989-01-08から2019-04-30まで)。元号を確かめてください。");
        assertThat(refused(form, "day.era", "S", "day.year", "1970", "day.month", "5", "day.day", "3"))
                .singleElement()
                .asString()
                .contains("西暦");
    }

    @Test
    void aBankAccountIsKeptAsTransfersCarryIt() {
        var form = Trial.asking("{id: account, type: bankAccount, label: {ja: 口座, en: Account}}");

        var answers = accepted(
                form,
                "account.bank",
                "０１２６",
                "account.branch",
                "100",
                "account.kind",
                "ordinary",
                "account.number",
                "12345",
                "account.holder",
                "かぶしきがいしゃ ガッツ・ショー");

        assertThat(answers.at(AnswerPath.of("account")))
                .contains(Map.of(
                        "bank", "0126",
                        "branch", "100",
                        "kind", "ordinary",
                        "number", "0012345",
                        "holder", "ｶﾌﾞｼｷｶﾞｲｼﾔ ｶﾞﾂﾂ.ｼﾖ-"));
        assertThat(shown(form, answers.toJson())).contains("金融機関コード 0126", "普通 0012345");
        assertThat(refused(
                        form,
                        "account.bank",
                        "126",
                        "account.branch",
                        "100",
                        "account.kind",
                        "ordinary",
                        "account.number",
                        "12345678",
                        "account.holder",
                        "郡山太郎"))
                .hasSize(3)
                .anySatisfy(text -> assertThat(text).contains("金融機関コードは4桁の数字", "126"))
                .anySatisfy(text -> assertThat(text).contains("口座番号は7桁以内の数字"))
                .anySatisfy(text -> assertThat(text).contains("カナ", "郡山太郎"));
    }

    @Test
    void aPlaceIsGivenByCoordinatesInTheCityOrInWords() {
        var form = Trial.asking("{id: place, type: mapPoint, label: {ja: 場所, en: Place}, "
                + "within: {south: \"37.24\", north: \"37.64\", west: \"140.00\", east: \"140.60\"}}");

        assertThat(accepted(form, "place.latitude", "37.400511234567, 140.35974")
                        .at(AnswerPath.of("place")))
                .contains(Map.of("latitude", "37.4005112", "longitude", "140.35974"));
        assertThat(accepted(form, "place.description", "市役所の前").at(AnswerPath.of("place")))
                .contains(Map.of("description", "市役所の前"));
        assertThat(refused(form, "place.latitude", "35.681", "place.longitude", "140.359"))
                .singleElement()
                .asString()
                .contains("緯度", "37.24から37.64まで", "35.681");
        assertThat(refused(form, "place.latitude", "37.400"))
                .singleElement()
                .asString()
                .contains("経度");
    }

    @Test
    void aSlotMustBeginWhenItsFacilityIsOpen() {
        var form = Trial.asking(HALL);

        var answers = accepted(
                form,
                "use.facility",
                "hall",
                "use.year",
                "令和6",
                "use.month",
                "6",
                "use.day",
                "4",
                "use.start",
                "13:00");

        assertThat(answers.at(AnswerPath.of("use")))
                .contains(Map.of("facility", "hall", "date", "2024-06-04", "start", "13:00"));
        assertThat(shown(form, answers.toJson())).isEqualTo("ホール\n2024年6月4日(火) 13:00~17:00");
        assertThat(form.bookings(answers)).singleElement().satisfies(booked -> {
            assertThat(booked.path()).isEqualTo(AnswerPath.of("use"));
            assertThat(booked.booking().capacity()).isOne();
            assertThat(booked.booking().facility()).isEqualTo("hall");
        });
        assertThat(refusedSlot(form, "hall", "2024", "6", "6", "13:00")).contains("2024年6月6日(木)", "火・水");
        assertThat(refusedSlot(form, "hall", "2024", "6", "5", "13:00")).contains("2024年6月5日(水)");
        assertThat(refusedSlot(form, "hall", "2024", "6", "4", "10:00")).contains("09:00、13:00、17:00");
        assertThat(refusedSlot(form, "room", "2024", "6", "1", "10:00")).contains("2024年6月2日", "2024年7月1日");
    }

    @Test
    void aCalculatedValueFollowsFromTheAnswersAndCannotBeGiven() {
        var form = Trial.asking(
                "{id: copies, type: number, label: {ja: 通数, en: Copies}, min: 1, max: 10}",
                "{id: fee, type: calculated, label: {ja: 手数料, en: Fee}, gives: money, value: copies * 300}",
                "{id: reason, type: text, label: {ja: 理由, en: Reason}, when: fee > 1000}");

        var three = Trial.answers("{\"copies\":3}");
        var four = Trial.answers("{\"copies\":4}");

        assertThat(form.validate(three)).isEmpty();
        assertThat(form.validate(four))
                .singleElement()
                .satisfies(error -> assertThat(error.path().toString()).isEqualTo("reason"));
        assertThat(form.relevant(three).toJson()).isEqualTo("{\"copies\":3}");
        assertThat(form.show(three, Lang.JA).getFirst().lines().getLast().text())
                .isEqualTo("900円");
        assertThat(form.validate(Trial.answers("{\"copies\":3,\"fee\":0}")))
                .singleElement()
                .satisfies(error -> assertThat(error.message().in(Lang.JA)).contains("計算で決まる"));
        assertThat(form.view(PAGE, four, Map.of(), List.of(), Lang.EN, Set.of())
                        .map(view -> ((PageView.Questions) view).fields().get(1)))
                .get()
                .isInstanceOfSatisfying(
                        CalculatedField.class,
                        field -> assertThat(field.value()).isEqualTo("1,200 yen"));
        assertThat(form.jsonSchema()).doesNotContain("\"fee\"");
    }

    private static String refusedSlot(Form form, String facility, String year, String month, String day, String start) {
        return String.join(
                "\n",
                refused(
                        form,
                        "use.facility",
                        facility,
                        "use.year",
                        year,
                        "use.month",
                        month,
                        "use.day",
                        day,
                        "use.start",
                        start));
    }

    private static String shown(Form form, String json) {
        return form.show(Trial.answers(json), Lang.JA)
                .getFirst()
                .lines()
                .getFirst()
                .text();
    }

    private static Answers accepted(Form form, String... typed) {
        var result = form.read(PAGE, typed(typed), Answers.EMPTY);
        assertThat(result).isInstanceOf(PageResult.Accepted.class);
        var answers = ((PageResult.Accepted) result).answers();
        assertThat(form.validate(answers)).isEmpty();
        return answers;
    }

    private static List<String> refused(Form form, String... typed) {
        var result = form.read(PAGE, typed(typed), Answers.EMPTY);
        assertThat(result).isInstanceOf(PageResult.Invalid.class);
        return ((PageResult.Invalid) result)
                .errors().stream().map(error -> error.message().in(Lang.JA)).toList();
    }

    private static Map<String, List<String>> typed(String... typed) {
        var posted = new HashMap<String, List<String>>();
        for (int i = 0; i < typed.length; i += 2) {
            posted.put(typed[i], List.of(typed[i + 1]));
        }
        return posted;
    }
}
