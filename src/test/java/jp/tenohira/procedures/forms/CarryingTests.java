package jp.tenohira.procedures.forms;

import static jp.tenohira.procedures.forms.carrying.Carriage.Verdict.ANSWER_AGAIN;
import static jp.tenohira.procedures.forms.carrying.Carriage.Verdict.BLOCKED;
import static jp.tenohira.procedures.forms.carrying.Carriage.Verdict.SAFE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.carrying.Carriage.Verdict;
import jp.tenohira.procedures.forms.carrying.Carrying;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of what a change of a form means for a draft. */
class CarryingTests {

    private static final String NAME =
            "\"traveller\":{\"family\":\"郡山\",\"given\":\"花子\",\"familyKana\":\"コオリヤマ\",\"givenKana\":\"ハナコ\"}";
    private static final String CHILD = "\"children\":[{\"childName\":{\"family\":\"郡山\",\"given\":\"太郎\","
            + "\"familyKana\":\"コオリヤマ\",\"givenKana\":\"タロウ\"},\"birthDate\":\"2014-05-03\",\"wishes\":[\"chess\",\"ball\"]}]";

    private static final String WHOLE =
            "{" + NAME + ",\"byCar\":true,\"seats\":5,\"trailer\":\"船\"," + CHILD + ",\"agreed\":true}";
    private static final String TWO_PAGES = "{" + NAME + ",\"byCar\":true,\"seats\":5}";
    private static final String ONE_PAGE = "{" + NAME + ",\"byCar\":false}";

    private static final String BY_CAR = "      - {id: byCar, type: yesNo, label: {ja: 車で行く, en: By car}}\n";
    private static final String SEATS =
            "      - {id: seats, type: number, label: {ja: 席数, en: Seats}, min: 2, max: 9}\n";
    private static final String PLATE = "      - {id: plate, type: text, label: {ja: 番号, en: Plate}}\n";
    private static final String SURE = "      - {id: sure, type: yesNo, label: {ja: 確か, en: Sure}}\n";
    private static final String BOOK = "    - {id: book, label: {ja: 本, en: Book}, from: 0}\n";
    private static final String CHESS = "    - {id: chess, label: {ja: 将棋, en: Chess}, from: 7}\n";
    private static final String AGREED = "text: {ja: 約束を守ります。, en: I keep the rules.}}\n";

    record Edit(String from, String to) {}

    record Row(String change, String answers, Verdict verdict, List<String> named, List<Edit> edits) {
        @Override
        public String toString() {
            return change + ": " + verdict;
        }
    }

    static Stream<Row> harmless() {
        return Stream.of(
                safe("another title", WHOLE, edit("旅行の申込み", "遠足の申込み")),
                safe("other words of a question", WHOLE, edit("ja: 席数", "ja: 座席の数")),
                safe("a hint", WHOLE, edit("min: 2, max: 9", "hint: {ja: 運転席も, en: All}, min: 2, max: 9")),
                safe("a wider range", WHOLE, edit("max: 9}", "max: 12}")),
                safe("a limit the answer keeps", WHOLE, edit("max: 9}", "max: 5}")),
                safe(
                        "a question that may be left out",
                        WHOLE,
                        edit(SEATS, SEATS + PLATE.replace("type: text", "type: text, required: false"))),
                safe(
                        "one option more",
                        WHOLE,
                        edit(BOOK, BOOK + "    - {id: kite, label: {ja: たこ, en: Kite}, from: 4}\n")),
                safe("an option gone that was not chosen", WHOLE, edit(BOOK, "")),
                safe(
                        "a question gone that was not answered",
                        ONE_PAGE,
                        edit("    when: byCar\n", ""),
                        edit(SEATS, PLATE),
                        edit("seats > 4", "plate != ''"),
                        edit("field: seats", "field: plate"),
                        edit("席が{seats}つあります。", "はい"),
                        edit("There are {seats} seats.", "Yes"),
                        edit("seats > size(children) + 4", "plate == '1'")),
                safe(
                        "a question on another page",
                        WHOLE,
                        edit(SEATS, ""),
                        edit(BY_CAR, BY_CAR + SEATS.replace("max: 9}", "max: 9, when: byCar}"))),
                safe("punctuation of the text agreed to", WHOLE, edit("約束を守ります。", "約束を守ります")),
                safe("a question where the resident has not been yet", TWO_PAGES, edit(AGREED, AGREED + SURE)));
    }

    static Stream<Row> toAnswerAgain() {
        return Stream.of(
                again(
                        "a question where the resident has been",
                        TWO_PAGES,
                        "ANSWER_MISSING plate",
                        edit(SEATS, SEATS + PLATE)),
                again("a question behind a finished draft", WHOLE, "ANSWER_MISSING sure", edit(AGREED, AGREED + SURE)),
                again(
                        "a question that must now be answered",
                        TWO_PAGES,
                        "ANSWER_MISSING trailer",
                        edit("        required: false\n", "")),
                again("a limit below the answer", TWO_PAGES, "NOT_ACCEPTED seats", edit("max: 9}", "max: 4}")),
                again(
                        "a limit on which another question hangs",
                        WHOLE,
                        "NOT_ACCEPTED seats",
                        edit("max: 9}", "max: 4}")),
                again(
                        "a rule",
                        WHOLE,
                        "NOT_ACCEPTED seats",
                        edit(
                                "id: seats, type",
                                "id: seats, rules: [{that: seats < 5, message: {ja: 4席までです。, en: At most 4.}}], type")),
                again("fewer to choose", WHOLE, "NOT_ACCEPTED wishes", edit("        max: 2\n", "        max: 1\n")),
                again("more items of a group", WHOLE, "ANSWER_MISSING children", edit("    min: 1\n", "    min: 2\n")),
                again("another text agreed to", WHOLE, "WORDS_CHANGED agreed", edit("約束を守ります。", "約束とマナーを守ります。")),
                again("a chosen option under another label", WHOLE, "WORDS_CHANGED wishes", edit("ja: 将棋,", "ja: 囲碁,")),
                again(
                        "another unit",
                        WHOLE,
                        "WORDS_CHANGED seats",
                        edit("max: 9}", "max: 9, unit: {ja: 列, en: rows}}")));
    }

    static Stream<Row> blocking() {
        return Stream.of(
                blocked(
                        "an answered question gone",
                        ONE_PAGE,
                        List.of("QUESTION_GONE byCar"),
                        edit(BY_CAR, ""),
                        edit("    when: byCar\n", "")),
                blocked(
                        "a group under another name",
                        WHOLE,
                        List.of("QUESTION_MOVED childName", "QUESTION_MOVED birthDate", "QUESTION_MOVED wishes"),
                        edit("  children:\n", "  kids:\n"),
                        edit("group: children", "group: kids"),
                        edit("size(children)", "size(kids)"),
                        edit("for: children", "for: kids")),
                blocked(
                        "another type",
                        WHOLE,
                        List.of("KIND_CHANGED seats", "NOT_ASKED trailer"),
                        edit(
                                "type: number, label: {ja: 席数, en: Seats}, min: 2, max: 9",
                                "type: text, label: {ja: 席数, en: Seats}"),
                        edit("seats > 4", "seats != ''"),
                        edit("seats > size(children) + 4", "seats == '9'")),
                blocked(
                        "a narrower condition of a question",
                        WHOLE,
                        List.of("NOT_ASKED trailer"),
                        edit("seats > 4", "seats > 7")),
                blocked(
                        "a narrower condition of a page",
                        TWO_PAGES,
                        List.of("NOT_ASKED seats"),
                        edit("    when: byCar\n", "    when: traveller.family == '会津'\n")),
                blocked("a chosen option gone", WHOLE, List.of("OPTION_GONE wishes"), edit(CHESS, "")));
    }

    @ParameterizedTest
    @MethodSource({"harmless", "toAnswerAgain", "blocking"})
    void aChangeMeansForADraft(Row row) {
        var changed = Trial.TRIP;
        for (var edit : row.edits) {
            assertThat(changed).contains(edit.from);
            changed = changed.replace(edit.from, edit.to);
        }

        var carriage = Carrying.between(Trial.trip(), Trial.form(changed)).of(Trial.answers(row.answers));

        assertThat(carriage.effects())
                .extracting(effect -> effect.policy() + " " + effect.question())
                .containsExactlyElementsOf(row.named);
        assertThat(carriage.verdict()).isEqualTo(row.verdict);
        assertThat(carriage.effects())
                .allSatisfy(effect -> assertThat(effect.why().in(Lang.JA)).isNotBlank());
    }

    private static Row safe(String change, String answers, Edit... edits) {
        return new Row(change, answers, SAFE, List.of(), List.of(edits));
    }

    private static Row again(String change, String answers, String named, Edit... edits) {
        return new Row(change, answers, ANSWER_AGAIN, List.of(named), List.of(edits));
    }

    private static Row blocked(String change, String answers, List<String> named, Edit... edits) {
        return new Row(change, answers, BLOCKED, named, List.of(edits));
    }

    private static Edit edit(String from, String to) {
        return new Edit(from, to);
    }
}
