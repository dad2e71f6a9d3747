package jp.tenohira.procedures.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tenohira.core.Lang;
import jp.tenohira.ui.fields.DateField;
import jp.tenohira.ui.fields.Field;
import org.junit.jupiter.api.Test;

/** What is typed on a page becomes answers, or comes back with what is wrong with it. */
class ReadingTests {

    private static final PageRef PAGE = PageRef.of("page");

    @Test
    void readingsAreKeptInWideKatakanaAndNamesAsTyped() {
        var form = Trial.asking("{id: who, type: name, label: {ja: 氏名, en: Name}}");

        var answers = accepted(form.read(
                PAGE,
                typed("who.family", "葛󠄀城", "who.given", " 𠮷子 ", "who.familyKana", "かつらぎ", "who.givenKana", "ﾖｼｺ"),
                Answers.EMPTY));

        assertThat(answers.at(AnswerPath.of("who")))
                .contains(Map.of("family", "葛󠄀城", "given", "𠮷子", "familyKana", "カツラギ", "givenKana", "ヨシコ"));
    }

    @Test
    void aReadingThatIsNoKanaIsShownInTheMessage() {
        var form = Trial.asking("{id: who, type: name, label: {ja: 氏名, en: Name}}");

        var errors = refused(form.read(
                PAGE,
                typed("who.family", "佐藤", "who.given", "結", "who.familyKana", "Sato", "who.givenKana", "ユイ"),
                Answers.EMPTY));

        assertThat(errors).singleElement().satisfies(error -> {
            assertThat(error.path().toString()).isEqualTo("who/familyKana");
            assertThat(error.message().in(Lang.JA)).contains("カタカナ", "Sato");
            assertThat(error.message().in(Lang.EN)).contains("katakana", "Sato");
            assertThat(error.fieldId()).isEqualTo("who-familyKana");
        });
    }

    @Test
    void anErrorInTheFirstPartLeadsToTheFieldItself() {
        var form = Trial.asking("{id: who, type: name, label: {ja: 氏名, en: Name}}");

        var errors = refused(form.read(
                PAGE,
                typed("who.family", "", "who.given", "結", "who.familyKana", "サトウ", "who.givenKana", "ユイ"),
                Answers.EMPTY));

        assertThat(errors)
                .singleElement()
                .satisfies(error -> assertThat(error.fieldId()).isEqualTo("who"));
    }

    @Test
    void aDateMayBeTypedInWideDigitsButMustExist() {
        var form = Trial.asking("{id: born, type: date, label: {ja: 生年月日, en: Birth date}, max: today}");

        assertThat(accepted(form.read(
                                PAGE, typed("born.year", "２０１７", "born.month", "５", "born.day", "３"), Answers.EMPTY))
                        .at(AnswerPath.of("born")))
                .contains("2017-05-03");
        assertThat(refused(form.read(
                        PAGE, typed("born.year", "2023", "born.month", "2", "born.day", "29"), Answers.EMPTY)))
                .singleElement()
                .satisfies(error -> assertThat(error.message().in(Lang.JA)).contains("2023年2月29日は実在しない日付"));
        assertThat(refused(
                        form.read(PAGE, typed("born.year", "2024", "born.month", "6", "born.day", "2"), Answers.EMPTY)))
                .singleElement()
                .satisfies(error -> assertThat(error.message().in(Lang.JA)).contains("2024年6月1日まで", "2024年6月2日"));
    }

    @Test
    void addressesPhonesNumbersTimesAndMailAreTakenAsPeopleTypeThem() {
        var form = Trial.asking(
                "{id: home, type: address, label: {ja: 住所, en: Address}}",
                "{id: tel, type: phone, label: {ja: 電話, en: Phone}}",
                "{id: hours, type: number, label: {ja: 時間, en: Hours}, max: 2000}",
                "{id: until, type: time, label: {ja: 時刻, en: Time}}",
                "{id: mail, type: email, label: {ja: メール, en: Mail}}");

        var answers = accepted(form.read(
                PAGE,
                typed(
                        "home.postalCode",
                        "〒９６３８６０１",
                        "home.prefecture",
                        "福島県",
                        "home.city",
                        "郡山市",
                        "home.street",
                        "朝日一丁目23番7号",
                        "home.building",
                        "",
                        "tel",
                        "０２４（９２４）２４９１",
                        "hours",
                        "１，２００",
                        "until",
                        "９時３０分",
                        "mail",
                        " taro@example.jp "),
                Answers.EMPTY));

        assertThat(answers.at(AnswerPath.parse("home/postalCode"))).contains("963-8601");
        assertThat(answers.at(AnswerPath.of("tel"))).contains("024-924-2491");
        assertThat(answers.at(AnswerPath.of("hours"))).contains(1_200L);
        assertThat(answers.at(AnswerPath.of("until"))).contains("09:30");
        assertThat(answers.at(AnswerPath.of("mail"))).contains("taro@example.jp");
    }

    @Test
    void controlCharactersAndTooLongTextsAreRefused() {
        var form = Trial.asking("{id: note, type: text, label: {ja: 備考, en: Note}, maxLength: 5}");

        assertThat(accepted(form.read(PAGE, typed("note", "𠮷𠮷𠮷𠮷𠮷"), Answers.EMPTY))
                        .values())
                .containsKey("note");
        assertThat(refused(form.read(PAGE, typed("note", "あいうえおか"), Answers.EMPTY)))
                .singleElement()
                .satisfies(error -> assertThat(error.message().in(Lang.JA)).contains("5文字以内", "現在6文字"));
        for (var bad : List.of("a\u0000b", "a\u0007", "a\u202Eb", "\uD842", "a\nb")) {
            assertThat(refused(form.read(PAGE, typed("note", bad), Answers.EMPTY)))
                    .hasSize(1);
        }
    }

    @Test
    void whatWasTypedStaysInTheFieldsOfARefusedPage() {
        var form = Trial.asking("{id: born, type: date, label: {ja: 生年月日, en: Birth date}}");
        var typed = typed("born.year", "2023", "born.month", "13", "born.day", "1");
        var errors = refused(form.read(PAGE, typed, Answers.EMPTY));

        assertThat(fields(form, typed, errors, Answers.EMPTY))
                .singleElement()
                .isInstanceOfSatisfying(DateField.class, field -> {
                    assertThat(field.month()).isEqualTo("13");
                    assertThat(field.error()).contains("2023年13月1日");
                });
    }

    @Test
    void aQuestionThatAChoiceBringsUpIsAskedBeforeGoingOn() {
        var form = Trial.asking(
                "{id: pets, type: yesNo, label: {ja: ペット, en: Pets}}",
                "{id: which, type: text, label: {ja: 種類, en: Which}, when: pets, required: false}");
        var typed = typed("pets", "yes");
        var errors = refused(form.read(PAGE, typed, Answers.EMPTY));

        assertThat(errors)
                .singleElement()
                .satisfies(error -> assertThat(error.path().toString()).isEqualTo("which"));
        assertThat(fields(form, typed, errors, Answers.EMPTY)).hasSize(2);
        assertThat(accepted(form.read(PAGE, typed("pets", "yes", "which", ""), Answers.EMPTY))
                        .values())
                .containsEntry("pets", true)
                .doesNotContainKey("which");
    }

    @Test
    void aRankChosenTwiceIsRefused() {
        var form = Trial.asking(
                "{id: wish, type: ranked, label: {ja: 希望, en: Wish}, max: 2, options: [{value: a, label: {ja: あ}}, {value: b, label: {ja: い}}]}");

        assertThat(refused(form.read(PAGE, typed("wish.1", "a", "wish.2", "a"), Answers.EMPTY)))
                .singleElement()
                .satisfies(error -> assertThat(error.message().in(Lang.JA)).contains("二度"));
        assertThat(accepted(form.read(PAGE, typed("wish.1", "", "wish.2", "b"), Answers.EMPTY))
                        .at(AnswerPath.of("wish")))
                .contains(List.of("b"));
    }

    @Test
    void onlyOpenAnswersChangeWhenMending() {
        var form = Trial.asking(
                "{id: a, type: text, label: {ja: あ, en: A}}", "{id: b, type: text, label: {ja: い, en: B}}");
        var before = Trial.answers("{\"a\": \"1\", \"b\": \"2\"}");
        var open = Set.of(AnswerPath.of("b"));

        var mended = accepted(form.read(PAGE, typed("a", "changed", "b", "mended"), before, open));

        assertThat(mended.values()).containsEntry("a", "1").containsEntry("b", "mended");
        assertThat(form.view(PAGE, before, Map.of(), List.of(), Lang.JA, open).orElseThrow())
                .isInstanceOfSatisfying(
                        PageView.Questions.class,
                        page -> assertThat(page.fields()).hasSize(1));
        assertThat(form.journey(before, Set.of(AnswerPath.of("c"))).steps()).isEmpty();
    }

    @Test
    void filesStayWhenTheirPageIsSent() {
        var form = Trial.asking("{id: proof, type: file, label: {ja: 証明書, en: Proof}, required: false}");
        var before = Answers.EMPTY.with(AnswerPath.of("proof"), List.of(AfterSchoolClub.file(true)));

        assertThat(accepted(form.read(PAGE, typed("proof", "x"), before))).isEqualTo(before);
        assertThat(form.validateFromClient(before)).isNotEmpty();
        assertThat(form.validate(Trial.answers("{\"proof\": [{\"name\": \"a.pdf\", \"content\": \"JVBERg==\"}]}")))
                .isNotEmpty();
        assertThat(form.validateFromClient(
                        Trial.answers("{\"proof\": [{\"name\": \"a.pdf\", \"content\": \"JVBERg==\"}]}")))
                .isEmpty();
    }

    private static List<Field> fields(
            Form form, Map<String, List<String>> typed, List<FieldError> errors, Answers answers) {
        return form.view(PAGE, answers, typed, errors, Lang.JA, Set.of()).stream()
                .map(PageView.Questions.class::cast)
                .flatMap(page -> page.fields().stream())
                .toList();
    }

    private static Answers accepted(PageResult result) {
        assertThat(result).isInstanceOf(PageResult.Accepted.class);
        return ((PageResult.Accepted) result).answers();
    }

    private static List<FieldError> refused(PageResult result) {
        assertThat(result).isInstanceOf(PageResult.Invalid.class);
        return ((PageResult.Invalid) result).errors();
    }

    private static Map<String, List<String>> typed(String... namesAndValues) {
        var typed = new HashMap<String, List<String>>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            typed.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
        return typed;
    }
}
