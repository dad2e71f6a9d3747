package jp.tenohira.packs.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import org.junit.jupiter.api.Test;

class PackReaderTests {

    private static final Knowledge CITY = new Knowledge() {

        @Override
        public boolean hasFigure(String code) {
            return code.equals("online-rate");
        }

        @Override
        public boolean hasDimension(String code) {
            return code.equals("department") || code.equals("fiscal-year");
        }

        @Override
        public boolean hasTable(String name) {
            return name.equals("vr-events.csv");
        }

        @Override
        public List<String> records() {
            return List.of("standards-points");
        }

        @Override
        public List<String> unknownIn(String text) {
            return text.contains("{nothing}") ? List.of("nothing") : List.of();
        }
    };

    private static final String RIGHT = """
            code: headquarters
            title: 資料
            materials:
            - number: 資料1
              title: オンライン化
              slides:
              - code: online
                title: オンライン化率
                draft: ・{online-rate}です。
                numbers:
                - {label: 率, figure: online-rate}
                table:
                  rows: figures
                  by: [department]
                  where: {fiscal-year: $year}
                  total: 全体
                  columns:
                  - {title: 部局, member: department, weight: 1.5}
                  - {title: 率, figure: online-rate}
                chart: {kind: bar, columns: [1], unit: "%"}
            """;

    @Test
    void aRightTextIsADefinition() {
        assertThat(PackReader.read(RIGHT, CITY))
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class,
                        accepted -> assertThat(accepted.value()).isInstanceOf(PackDefinition.class));
    }

    @Test
    void everyMistakeIsToldAtItsLineAndColumn() {
        var wrong = RIGHT.replace("figure: online-rate}\n    table", "figure: offline-rate}\n    table")
                .replace("by: [department]", "by: [planet]")
                .replace("rows: figures", "rows: figures\n      colour: red")
                .replace("columns: [1]", "columns: [7]")
                .replace("{online-rate}です", "{nothing}です");

        assertThat(places(wrong))
                .containsExactlyInAnyOrder(
                        "9:5 文章の「nothing」という指標か切り口はありません。",
                        "11:18 「offline-rate」という指標はありません。",
                        "14:7 「colour」という項目はありません。使えるのはby、columns、rows、total、whereです。",
                        "15:12 「planet」という切り口はありません。",
                        "21:34 1から1までの数を書いてください（書かれている値：7）。");
    }

    @Test
    void whatIsNoYamlIsToldWhereItStops() {
        assertThat(places("code: headquarters\ntitle: \"資料\nmaterials: []\n"))
                .singleElement()
                .satisfies(problem -> assertThat(problem).contains("YAMLとして読めません"));
        assertThat(places("code: a1\ncode: a2\n"))
                .anySatisfy(problem -> assertThat(problem).startsWith("2:1 "));
    }

    @Test
    void whatIsMissingIsMarkedWhereItBelongs() {
        assertThat(places(RIGHT.replace("  title: オンライン化\n", ""))).containsExactly("4:3 「title」を書いてください。");
        assertThat(places("")).isNotEmpty();
        assertThat(places("a".repeat(PackReader.LONGEST + 1))).hasSize(1);
    }

    @Test
    void aChangeOfTheTextIsToldLineByLine() {
        var after = RIGHT.replace("title: 資料\n", "title: 新しい資料\n").replace("      total: 全体\n", "");

        assertThat(LineChanges.between(RIGHT, after))
                .containsExactly(
                        new LineChanges.Change(2, false, "title: 資料"),
                        new LineChanges.Change(2, true, "title: 新しい資料"),
                        new LineChanges.Change(16, false, "      total: 全体"));
        assertThat(LineChanges.between(RIGHT, RIGHT)).isEmpty();
    }

    private static List<String> places(String yaml) {
        return switch (PackReader.read(yaml, CITY)) {
            case Outcome.Accepted<PackDefinition, List<PackProblem>> _ -> List.of();
            case Outcome.Refused<PackDefinition, List<PackProblem>>(var problems) ->
                problems.stream()
                        .map(problem -> "%d:%d %s"
                                .formatted(
                                        problem.line(),
                                        problem.column(),
                                        problem.sentence().in(Lang.JA)))
                        .toList();
        };
    }
}
