package jp.tenohira.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import jp.tenohira.budget.BudgetItem.Content;
import jp.tenohira.budget.ReviewEntry.Kind;
import jp.tenohira.budget.ReviewEntry.Said;
import jp.tenohira.budget.trend.YearTotals;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Exact;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Municipality;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.figures.Figures;
import jp.tenohira.figures.Slice;
import jp.tenohira.figures.SliceRefused;
import jp.tenohira.figures.SlicedFigures;
import jp.tenohira.identity.Department;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.sheets.Sheet;
import jp.tenohira.sheets.SheetReader;
import jp.tenohira.sheets.TableProblem;
import jp.tenohira.sheets.UnreadableTable;
import jp.tenohira.testing.Cities;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.StaffOfTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.context.TestConstructor;

@CityHallTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class BudgetTests {

    private static final String HEADER = "年度,事業コード,部局,課,区分,事業名,要求額(千円),査定額(千円),増減理由,備考\n";

    private final Budget budget;
    private final Figures figures;
    private final Organisation organisation;
    private final StaffOfTest people;
    private final String own = UUID.randomUUID().toString().substring(0, 8);
    private final Staff headquarters = new Staff(UUID.randomUUID(), "推進 本部", Role.HEADQUARTERS, null);

    BudgetTests(Budget budget, Figures figures, Organisation organisation, StaffOfTest people) {
        this.budget = budget;
        this.figures = figures;
        this.organisation = organisation;
        this.people = people;
    }

    @Test
    void aTableInThousandYenIsTakenInWholeAndKeptInYen() {
        department();
        var csv = HEADER
                + "令和6年度,DX-1,試験%s部,,経常的経費,住民記録システム,\"12,345\",12000,更新,\n2024,DX-2,試験%s部,,政策的経費,電子申請,500,,,初年度\n"
                        .formatted(own, own);

        assertThat(take(csv)).isEqualTo(Outcome.accepted(2));
        assertThat(take(csv)).as("a second time changes nothing").isEqualTo(Outcome.accepted(0));
        assertThat(take(csv.replace("12000", "11000"))).isEqualTo(Outcome.accepted(1));
        assertThat(mine())
                .extracting(item -> item.content().line() + item.content().requested() + "/"
                        + item.content().assessed() + " v" + item.version())
                .containsExactly(own + "DX-112345000/11000000 v2", own + "DX-2500000/null v1");
    }

    @Test
    void whatIsHandedOutIsTakenInAgainWithoutAChange() throws UnreadableTable {
        department();
        var random = new Random(7);
        for (int i = 0; i < 40; i++) {
            var content = content(
                    2020 + random.nextInt(5), "R" + i, random.nextInt(4) == 0 ? null : random.nextLong(9_999_999));
            accepted(add(new Content(
                    content.fiscalYear(),
                    content.line(),
                    content.department(),
                    null,
                    random.nextBoolean() ? BudgetKind.CURRENT : BudgetKind.POLICY,
                    List.of("=1+1", "'quoted", "改行\nあり", "\"引用\",", "𠮷野家").get(random.nextInt(5)) + i,
                    random.nextInt(3) == 0 ? null : random.nextLong(9_999_999),
                    content.assessed(),
                    "-理由" + i,
                    "",
                    "")));
        }
        var items = mine();
        for (var file : List.of(
                ItemSheet.xlsx(items, code -> "試験" + own + "部"), ItemSheet.csv(items, code -> "試験" + own + "部"))) {
            var sheet = SheetReader.read("again", file);
            assertThat(inCity(() -> budget.importItems(headquarters, sheet))).isEqualTo(Outcome.accepted(0));
        }
    }

    @Test
    void aWrongTableIsRefusedWithLineColumnValueAndWhatWasExpected() {
        department();
        var part = "試験" + own + "部";
        var csv = HEADER + "2024,A-1," + part + ",,経常的経費,良い,1,1,,\n"
                + "昨年,A-2," + part + ",,経常的経費,甲,1,1,,\n"
                + "2024,A-3,どこか,,経常的経費,乙,1,1,,\n"
                + "2024,A-4," + part + ",,その他,丙,1,1,,\n"
                + "2024,A-5," + part + ",,経常的経費,丁,1.5,△1,,\n"
                + "2024,A 6," + part + ",,経常的経費,,1,1,,\n"
                + "2024,A-1," + part + ",,経常的経費,戊,1,1,,\n";

        var problems = refused(take(csv));

        assertThat(problems)
                .extracting(problem -> problem.line() + "|" + problem.column() + "|" + problem.value())
                .containsExactly(
                        "3|年度|昨年",
                        "4|部局|どこか",
                        "5|区分|その他",
                        "6|要求額(千円)|1.5",
                        "6|査定額(千円)|△1",
                        "7|事業名|",
                        "8|事業コード|" + own + "A-1");
        assertThat(problems.get(3).sentence().in(Lang.JA)).contains("予算.csv 6行目", "千円単位の整数");
        assertThat(mine()).as("nothing at all was taken in").isEmpty();
        assertThat(refused(take("年度,名前\n2024,甲\n")))
                .extracting(TableProblem::column)
                .contains("事業コード", "区分", "事業名");
    }

    @Test
    void thePublishedTablesAreTakenInAndEveryNumberOpensToRecordsThatAddUp() throws IOException {
        var city = Cities.AIZUWAKAMATSU;
        in(city, () -> budget.importTotals(headquarters, published("dx-budget.csv"), "公表資料"));
        in(city, () -> budget.importChanges(headquarters, published("dx-budget-changes.csv"), 2024, "公表資料"));

        var year = Slice.EVERYTHING.with("fiscal-year", "2024").with("department", "");
        var figure = figures.find("budget-assessed").orElseThrow();
        var sliced = in(city, () -> sliced(year));
        assertThat(in(city, () -> sliced.value(figure).exact())).contains(Exact.of(3_613_520_000L));
        var kinds = in(city, () -> sliced.cells(figure, List.of("budget-kind")));
        assertThat(kinds)
                .extracting(cell -> cell.slice().member("budget-kind")
                        + cell.exact().orElseThrow().numerator())
                .containsExactlyInAnyOrder("current3140298000", "policy473222000");
        for (var cell : kinds) {
            var records = in(city, () -> sliced(cell.slice()).records("budget_assessed", 1, 100));
            assertThat(records.entries().stream().map(entry -> entry.adds()).reduce(Exact.ZERO, Exact::plus))
                    .isEqualTo(cell.exact().orElseThrow());
        }
        assertThat(in(city, () -> budget.publishedChanges(2024))).hasSize(4);
    }

    @Test
    void aPublishedTableWhoseSumsDoNotFollowIsRefused() throws UnreadableTable {
        var wrong = SheetReader.pasted("dx-budget.csv", """
                category,fiscal_year_2023_thousand_yen,fiscal_year_2024_thousand_yen,difference_thousand_yen,change_percent
                経常的経費,100,150,50,50.1
                政策的経費,10,20,9,100.0
                計,110,171,61,55.5
                """);

        assertThat(refused(inCity(() -> budget.importTotals(headquarters, wrong, "試験"))))
                .extracting(problem -> problem.line() + "|" + problem.column() + "|" + problem.value())
                .containsExactly("2|change_percent|50.1");
        var next = SheetReader.pasted("dx-budget.csv", """
                category,fiscal_year_2023_thousand_yen,fiscal_year_2024_thousand_yen
                経常的経費,100,150
                計,100,151
                """);
        assertThat(refused(inCity(() -> budget.importTotals(headquarters, next, "試験")))
                        .getFirst()
                        .sentence()
                        .in(Lang.EN))
                .contains("line 3", "fiscal_year_2024_thousand_yen", "151", "150 thousand yen");
    }

    @Test
    void figuresEqualANaiveSumOnRandomItems() {
        department();
        var random = new Random(3);
        long requested = 0;
        var assessed = new ArrayList<Long>();
        for (int i = 0; i < 60; i++) {
            var content = content(2019, "S" + i, random.nextBoolean() ? random.nextLong(1_000_000_000) : null);
            accepted(add(content));
            requested += content.requested() == null ? 0 : content.requested();
            if (content.assessed() != null) {
                assessed.add(content.assessed());
            }
        }
        var slice = Slice.EVERYTHING.with("department", code()).with("fiscal-year", "2019");

        assertThat(value("budget-requested", slice)).isEqualTo(Exact.of(requested));
        assertThat(value("budget-assessed", slice))
                .isEqualTo(Exact.of(assessed.stream().mapToLong(Long::longValue).sum()));
        assertThat(value("budget-items", slice)).isEqualTo(Exact.of(60));
        assertThat(inCity(() -> sliced(slice.with("fiscal-year", "2001"))
                        .value(figures.find("budget-assessed").orElseThrow())
                        .exact()))
                .as("a year without items is no data, not 0")
                .isEmpty();
    }

    @Test
    void theRestOfAPublishedTotalShrinksAsItemsAreFilledIn() {
        var published = List.of(new PublishedTotal(2024, BudgetKind.POLICY, 100, "公表資料"));
        department();
        var item = accepted(add(content(2024, "T", 30L)));

        assertThat(YearTotals.of(List.of(), published))
                .containsExactly(new YearTotals(2024, BudgetKind.POLICY, 0, 100));
        assertThat(YearTotals.of(List.of(item), published))
                .containsExactly(new YearTotals(2024, BudgetKind.POLICY, 30, 70));
        var more = accepted(add(content(2024, "T2", 90L)));
        assertThat(YearTotals.of(List.of(item, more), published))
                .containsExactly(new YearTotals(2024, BudgetKind.POLICY, 120, 0));
    }

    @Test
    void remarksAreCarriedOverToLaterYearsUntilTheyAreSettled() {
        department();
        var item = accepted(add(content(2022, "C", 10L)));
        var question = accepted(say(item, new Said(Kind.QUESTION, null, null, "", "更新の時期は？")));
        accepted(say(item, new Said(Kind.ANSWER, null, question.reference(), "市民課長", "令和6年度です。")));
        var remark = accepted(say(item, new Said(Kind.REMARK, null, null, "", "共同調達を検討すること。")));
        accepted(say(item, new Said(Kind.DECISION, Decision.CONDITIONAL, null, "", "仕様の見直しを条件とする。")));

        var next = accepted(inCity(() -> budget.carryOver(headquarters, item.id())));
        var later = accepted(inCity(() -> budget.carryOver(headquarters, next.id())));

        assertThat(inCity(() -> budget.carriedOver(headquarters, later.id()))).containsExactly(remark);
        assertThat(later.content().requested()).isNull();
        assertThat(inCity(() -> budget.decisions().get(item.id()))).isEqualTo(Decision.CONDITIONAL);
        accepted(say(next, new Said(Kind.SETTLEMENT, null, remark.reference(), "", "共同調達とした。")));
        assertThat(inCity(() -> budget.carriedOver(headquarters, later.id()))).isEmpty();
        assertThat(say(later, new Said(Kind.ANSWER, null, question.reference(), "", "別の個票の質問")))
                .isEqualTo(Outcome.refused(new BudgetRefused.NothingToAnswer(question.number())));
        assertThat(inCity(() -> budget.carryOver(headquarters, item.id())))
                .isEqualTo(Outcome.refused(new BudgetRefused.LineTaken(own + "C", 2023)));
    }

    @Test
    void onlyHeadquartersAndAdministratorsWriteAndHeadsReadTheirDepartment() {
        department();
        var item = accepted(add(content(2024, "H", 10L)));
        var section = people.section(Cities.KORIYAMA);
        var head = new Staff(UUID.randomUUID(), "課長", Role.HEAD, section);
        var clerk = new Staff(UUID.randomUUID(), "担当", Role.CLERK, section);
        var administrator = new Staff(UUID.randomUUID(), "管理", Role.ADMINISTRATOR, null);
        var theirs = accepted(inCity(() -> budget.add(
                administrator,
                new Content(2024, own + "own", "test", section, BudgetKind.POLICY, "課の事業", 5L, null, "", "", ""))));

        assertThat(inCity(() -> budget.find(head, item.id()))).isEmpty();
        assertThat(inCity(() -> budget.find(head, theirs.id()))).contains(theirs);
        assertThat(inCity(() -> budget.find(clerk, theirs.id()))).isEmpty();
        assertThat(inCity(() -> budget.change(head, theirs.id(), 1, theirs.content())))
                .isEqualTo(Outcome.refused(new BudgetRefused.NotYours()));
        assertThat(inCity(() -> budget.say(head, theirs.id(), new Said(Kind.REMARK, null, null, "", "甲"))))
                .isEqualTo(Outcome.refused(new BudgetRefused.NotYours()));
        assertThat(in(Cities.AIZUWAKAMATSU, () -> budget.find(headquarters, item.id())))
                .as("another city")
                .isEmpty();
    }

    private Content content(int year, String line, @Nullable Long assessed) {
        return new Content(
                year, own + line, code(), null, BudgetKind.POLICY, own + "の事業", assessed, assessed, "", "", "");
    }

    private String code() {
        return "b" + own;
    }

    private void department() {
        inCity(() -> {
            organisation.putDepartments(List.of(new Department(code(), Text.plain("試験" + own + "部"), 900)));
            return true;
        });
    }

    private Outcome<BudgetItem, BudgetRefused> add(Content content) {
        return inCity(() -> budget.add(headquarters, content));
    }

    private Outcome<ReviewEntry, BudgetRefused> say(BudgetItem item, Said said) {
        return inCity(() -> budget.say(headquarters, item.id(), said));
    }

    private List<BudgetItem> mine() {
        var filter = new BudgetFilter("", null, code(), null, null, BudgetFilter.Sort.LINE, false);
        return inCity(() -> budget.find(headquarters, filter));
    }

    private Outcome<Integer, List<TableProblem>> take(String csv) {
        var ofItsOwn = csv.replace(",DX-", "," + own + "DX-").replace(",A-", "," + own + "A-");
        try {
            var sheet = SheetReader.pasted("予算.csv", ofItsOwn);
            return inCity(() -> budget.importItems(headquarters, sheet));
        } catch (UnreadableTable e) {
            throw new AssertionError(e);
        }
    }

    private static Sheet published(String file) {
        try {
            return SheetReader.pasted(
                    file,
                    new ClassPathResource("published/koriyama-fy2023/" + file)
                            .getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException | UnreadableTable e) {
            throw new AssertionError(e);
        }
    }

    private Exact value(String figure, Slice slice) {
        return inCity(() ->
                sliced(slice).value(figures.find(figure).orElseThrow()).exact().orElseThrow());
    }

    private SlicedFigures sliced(Slice slice) {
        return switch (figures.of(headquarters, slice)) {
            case Outcome.Accepted<SlicedFigures, SliceRefused>(var sliced) -> sliced;
            case Outcome.Refused<SlicedFigures, SliceRefused>(var why) -> throw new AssertionError(why);
        };
    }

    private static <T, R> T accepted(Outcome<T, R> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<T, R>(var value) -> value;
            case Outcome.Refused<T, R>(var why) -> throw new AssertionError(why);
        };
    }

    private static List<TableProblem> refused(Outcome<Integer, List<TableProblem>> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<Integer, List<TableProblem>> _ -> throw new AssertionError("It was taken in");
            case Outcome.Refused<Integer, List<TableProblem>>(var problems) -> problems;
        };
    }

    private static <T> T inCity(Supplier<T> work) {
        return in(Cities.KORIYAMA, work);
    }

    private static <T> T in(Municipality city, Supplier<T> work) {
        return CurrentMunicipality.call(city, work::get);
    }
}
