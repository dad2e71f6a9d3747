package jp.tenohira.printing.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.tenohira.printing.figures.Suppression.Group;
import org.junit.jupiter.api.Test;

class SuppressionTests {

    @Test
    void nothingIsHiddenWhenEveryGroupHasFivePeople() {
        assertThat(Suppression.hidden(List.of(new Group("a", 5), new Group("b", 30))))
                .isEmpty();
    }

    @Test
    void aSmallGroupTakesTheNextSmallestWithItSoThatItCannotBeComputed() {
        assertThat(Suppression.hidden(List.of(new Group("a", 3), new Group("b", 30), new Group("c", 7))))
                .containsExactlyInAnyOrder("a", "c");
    }

    @Test
    void smallGroupsThatAreFivePeopleTogetherNeedNoOther() {
        assertThat(Suppression.hidden(List.of(new Group("a", 3), new Group("b", 2), new Group("c", 7))))
                .containsExactlyInAnyOrder("a", "b");
        assertThat(Suppression.hidden(List.of(new Group("a", 1), new Group("b", 2), new Group("c", 7))))
                .as("three people together are too few")
                .containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void aGroupOfNobodyKnownIsHidden() {
        assertThat(Suppression.hidden(List.of(new Group("a", 0), new Group("b", 9), new Group("c", 8))))
                .containsExactlyInAnyOrder("a", "c");
    }

    @Test
    void ofAnyGroupsWhatIsHiddenIsNothingOrFivePeopleInTwoGroupsOrAll() {
        var random = new Random(42);
        for (int run = 0; run < 20_000; run++) {
            var groups = new ArrayList<Group>();
            for (int i = random.nextInt(9); i >= 0; i--) {
                groups.add(new Group("g" + i, random.nextInt(12)));
            }

            var hidden = Suppression.hidden(groups);

            var people = groups.stream()
                    .filter(group -> hidden.contains(group.code()))
                    .mapToLong(Group::people)
                    .sum();
            assertThat(hidden.isEmpty() || (hidden.size() > 1 && people >= 5) || hidden.size() == groups.size())
                    .as("%s hides %s", groups, hidden)
                    .isTrue();
            assertThat(groups)
                    .filteredOn(group -> group.people() < 5)
                    .extracting(Group::code)
                    .isSubsetOf(hidden);
        }
    }
}
