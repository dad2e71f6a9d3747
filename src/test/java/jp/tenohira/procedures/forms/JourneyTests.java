package jp.tenohira.procedures.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.tenohira.core.Lang;
import org.junit.jupiter.api.Test;

class JourneyTests {

    private static final String COMPLETE = """
            {"traveller": {"family": "葛󠄀城", "given": "花子", "familyKana": "カツラギ", "givenKana": "ハナコ"},
             "byCar": true, "seats": 5,
             "children": [
               {"childName": {"family": "葛󠄀城", "given": "一郎", "familyKana": "カツラギ", "givenKana": "イチロウ"},
                "birthDate": "2017-05-03", "wishes": ["ball", "book"]},
               {"childName": {"family": "葛󠄀城", "given": "二郎", "familyKana": "カツラギ", "givenKana": "ジロウ"},
                "birthDate": "2023-05-03"}],
             "agreed": true}
            """;

    private final Form trip = Trial.trip();

    @Test
    void leadsThroughThePagesThatTheAnswersMakeNecessary() {
        var journey = trip.journey(Trial.answers(COMPLETE));

        assertThat(journey.steps())
                .extracting(step -> step.ref().toString())
                .containsExactly("traveller", "car", "child/0", "toys/0", "child/1", "children", "consent");
        assertThat(journey.complete()).isTrue();
        assertThat(trip.validate(Trial.answers(COMPLETE))).isEmpty();
    }

    @Test
    void beginsWithTheFirstItemOfAGroupThatNeedsOne() {
        var journey = trip.journey(Answers.EMPTY);

        assertThat(journey.steps())
                .extracting(step -> step.ref().toString())
                .containsExactly("traveller", "child/0", "children", "consent");
        assertThat(journey.firstIncomplete()).contains(PageRef.of("traveller"));
        assertThat(journey.next(PageRef.of("traveller"))).contains(PageRef.of("child", 0));
        assertThat(journey.previous(PageRef.of("traveller"))).isEmpty();
    }

    @Test
    void theAnswerToAQuestionThatIsNoLongerAskedNeverCounts() {
        var byTrain = Trial.answers(COMPLETE).with(AnswerPath.of("byCar"), false);

        assertThat(trip.relevant(byTrain).at(AnswerPath.of("seats"))).isEmpty();
        assertThat(trip.validate(byTrain)).isEmpty();
        assertThat(trip.show(byTrain, Lang.JA)).extracting(ShownSection::title).doesNotContain("車");
        assertThat(trip.examine(byTrain.with(AnswerPath.of("seats"), 9), trip.checks()))
                .noneMatch(hit -> hit.check().definition().code().equals("many-seats"));
    }

    @Test
    void anAnswerOfTheWrongKindIsNamedAndLeadsNowhere() {
        var wrong = Trial.answers(COMPLETE).with(AnswerPath.of("byCar"), "yes");

        assertThat(trip.validate(wrong))
                .extracting(error -> error.path().toString())
                .containsExactly("byCar");
        assertThat(trip.journey(wrong).has(PageRef.of("car"))).isFalse();
    }

    @Test
    void aRuleNamesTheValuesItIsAbout() {
        var early = Trial.answers(COMPLETE)
                .with(AnswerPath.parse("children/0/birthDate"), "2020-05-03")
                .with(AnswerPath.parse("children/0/wishes"), List.of("chess"));

        assertThat(trip.validate(early))
                .extracting(error -> error.message().in(Lang.JA))
                .containsExactly("一郎さんには早すぎます(将棋)。");
    }

    @Test
    void namesTheItemOfAPage() {
        assertThat(trip.journey(Trial.answers(COMPLETE)).steps())
                .filteredOn(step -> step.ref().equals(PageRef.of("child", 1)))
                .singleElement()
                .satisfies(step ->
                        assertThat(step.caption().orElseThrow().in(Lang.JA)).isEqualTo("2人目のお子さん"));
    }

    @Test
    void theOverviewListsTheItemsAndOffersOneMore() {
        var view = trip.view(PageRef.of("children"), Trial.answers(COMPLETE), Map.of(), List.of(), Lang.JA, Set.of());

        assertThat(view.orElseThrow()).isInstanceOfSatisfying(PageView.Overview.class, overview -> {
            assertThat(overview.items()).extracting(PageView.Item::label).containsExactly("葛󠄀城 一郎さん", "葛󠄀城 二郎さん");
            assertThat(overview.add()).contains(PageRef.of("child", 2));
            assertThat(overview.removable()).isTrue();
        });
    }

    @Test
    void aFullGroupTakesNoFurtherItem() {
        var item = Trial.answers(COMPLETE).at(AnswerPath.parse("children/1")).orElseThrow();
        var full = Trial.answers(COMPLETE).with(AnswerPath.parse("children/2"), item);

        assertThat(trip.view(PageRef.of("children"), full, Map.of(), List.of(), Lang.JA, Set.of())
                        .orElseThrow())
                .isInstanceOfSatisfying(
                        PageView.Overview.class,
                        overview -> assertThat(overview.add()).isEmpty());
        assertThat(trip.read(PageRef.of("child", 3), Map.of(), full)).isInstanceOf(PageResult.Unreachable.class);
        assertThat(trip.validate(full.with(AnswerPath.parse("children/3"), item)))
                .extracting(error -> error.path().toString())
                .containsExactly("children");
    }

    @Test
    void aNewItemAppearsWhenItsPageIsAskedFor() {
        var answers = Trial.answers(COMPLETE);

        assertThat(trip.journey(answers).has(PageRef.of("child", 2))).isFalse();
        assertThat(trip.view(PageRef.of("child", 2), answers, Map.of(), List.of(), Lang.EN, Set.of()))
                .isPresent();
        assertThat(trip.view(PageRef.of("child", 3), answers, Map.of(), List.of(), Lang.EN, Set.of()))
                .isEmpty();
    }

    @Test
    void anAnswerToAnUnknownQuestionIsNamed() {
        var strange = Trial.answers(COMPLETE)
                .with(AnswerPath.of("colour"), "red")
                .with(AnswerPath.parse("children/1/shoe"), 22);

        assertThat(trip.validate(strange))
                .extracting(error -> error.path().toString())
                .containsExactly("colour", "children/1/shoe");
    }
}
