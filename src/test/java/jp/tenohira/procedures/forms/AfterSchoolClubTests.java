package jp.tenohira.procedures.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.procedures.forms.definition.document.DefinitionDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class AfterSchoolClubTests {

    private final Form form = AfterSchoolClub.form();

    @Test
    void theShippedDefinitionHasNoProblem() {
        assertThat(form.definition().pages()).hasSizeGreaterThan(10);
        assertThat(form.definition().tables())
                .hasEntrySatisfying(
                        "schools", schools -> assertThat(schools.rows()).hasSizeGreaterThanOrEqualTo(20));
        assertThat(form.checks()).hasSizeGreaterThanOrEqualTo(7);
    }

    @Test
    void everyTextIsThereInBothLanguages() {
        assertTranslated("", DefinitionDocument.read("after-school-club.yaml", AfterSchoolClub.yaml()));
    }

    @Test
    void aCompleteApplicationIsValidAndItsJourneyComplete() {
        assertThat(form.validateFromClient(AfterSchoolClub.application())).isEmpty();
        assertThat(form.validate(AfterSchoolClub.applicationWithProof())).isEmpty();
        assertThat(form.journey(AfterSchoolClub.application()).complete()).isTrue();
        assertThat(form.relevant(AfterSchoolClub.application())).isEqualTo(AfterSchoolClub.application());
    }

    @Test
    void aSoundApplicationIsNoFinding() {
        assertThat(found(AfterSchoolClub.applicationWithProof())).isEmpty();
    }

    @Test
    void findsWhatIsMissingOrUnreadable() {
        assertThat(found(AfterSchoolClub.application())).contains("proof-missing proof");
        assertThat(found(AfterSchoolClub.applicationWithProof()
                        .with(
                                AnswerPath.of("proof"),
                                List.of(AfterSchoolClub.file(true), AfterSchoolClub.file(false)))))
                .containsExactly("proof-unreadable proof");
    }

    @ParameterizedTest
    @CsvSource({
        "2017-04-01, 2, true",
        "2017-04-01, 1, false",
        "2017-04-02, 1, true",
        "2018-04-01, 1, true",
        "2018-04-02, 1, false",
        "2012-04-02, 6, true",
        "2012-04-01, 6, false"
    })
    void theGradeFollowsFromTheBirthDate(String birthDate, String grade, boolean sound) {
        var findings = found(AfterSchoolClub.applicationWithProof()
                .with(AnswerPath.parse("children/0/birthDate"), birthDate)
                .with(AnswerPath.parse("children/0/grade"), grade));

        assertThat(findings.contains("grade children/0/grade")).isEqualTo(!sound);
    }

    @ParameterizedTest
    @CsvSource({"40, true", "38, true", "42, true", "37, false", "43, false", "20, false"})
    void theHoursAgreeWithTheProofWithinTwoAndAHalfHours(long stated, boolean sound) {
        var findings = found(AfterSchoolClub.applicationWithProof()
                .with(AnswerPath.of("workStatus"), "employed")
                .with(AnswerPath.of("workDays"), 5)
                .with(AnswerPath.of("workStart"), "08:30")
                .with(AnswerPath.of("workEnd"), "17:30")
                .with(AnswerPath.of("breakMinutes"), 60)
                .with(AnswerPath.of("proofWeeklyHours"), stated));

        assertThat(findings.contains("hours proofWeeklyHours")).isEqualTo(!sound);
    }

    @Test
    void aClubOutsideTheSchoolsDistrictIsNamedInTheFinding() {
        var hits = form.examine(
                AfterSchoolClub.applicationWithProof()
                        .with(AnswerPath.parse("children/0/school"), "kaoru")
                        .with(AnswerPath.parse("children/0/wishes"), List.of("kaoru-1", "kaisei-2")),
                form.checks());

        assertThat(hits)
                .filteredOn(hit -> hit.check().definition().code().equals("district"))
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.path().toString()).isEqualTo("children/0/wishes");
                    assertThat(hit.reason().in(Lang.JA))
                            .isEqualTo("希望するクラブのうち、開成小学校第2児童クラブは、薫小学校の学区外です。学区内のクラブを選んでください。");
                });
    }

    @Test
    void theSameChildIsKnownByNameReadingAndBirthDateHoweverWritten() {
        var first = Map.of("family", "佐藤", "given", "結衣", "familyKana", "サトウ", "givenKana", "ユイ");
        var again = Map.of("family", "佐 藤", "given", "結衣\u3000", "familyKana", "サトウ", "givenKana", "ユイ");

        assertThat(key(first)).isEqualTo(key(again)).isNotEmpty();
        assertThat(key(first))
                .isNotEqualTo(key(Map.of("family", "佐藤", "given", "結愛", "familyKana", "サトウ", "givenKana", "ユイ")));
    }

    @Test
    void theClubsOfTheSchoolComeFirst() {
        var answers = AfterSchoolClub.application().with(AnswerPath.parse("children/0/school"), "tomita-higashi");
        var view = form.view(PageRef.of("clubs", 0), answers, Map.of(), List.of(), Lang.JA, java.util.Set.of());

        assertThat(view.orElseThrow())
                .isInstanceOfSatisfying(
                        PageView.Questions.class,
                        page -> assertThat(page.fields())
                                .singleElement()
                                .isInstanceOfSatisfying(
                                        jp.tenohira.ui.fields.RankedField.class,
                                        field -> assertThat(field.options().subList(0, 3))
                                                .extracting(jp.tenohira.ui.fields.Option::value)
                                                .containsExactly(
                                                        "tomita-higashi-1", "tomita-higashi-2", "tomita-higashi-3")));
    }

    private String key(Map<String, String> name) {
        return form
                .examine(
                        AfterSchoolClub.application().with(AnswerPath.parse("children/0/childName"), name),
                        form.checks())
                .stream()
                .flatMap(hit -> hit.key().stream())
                .findFirst()
                .orElse("");
    }

    private List<String> found(Answers answers) {
        return form.examine(answers, form.checks()).stream()
                .filter(hit -> hit.key().isEmpty())
                .map(hit -> hit.check().definition().code() + " " + hit.path())
                .toList();
    }

    private static void assertTranslated(String place, JsonNode node) {
        if (node.isObject() && node.has("ja")) {
            assertThat(node.has("en")).as(place + " in English").isTrue();
        }
        if (node.isObject()) {
            node.properties().forEach(entry -> assertTranslated(place + "." + entry.getKey(), entry.getValue()));
        }
        node.forEach(child -> assertTranslated(place + "[]", child));
    }
}
