package jp.tenohira.applications.queue;

import static jp.tenohira.applications.desk.SectionOfTest.inKoriyama;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.tenohira.applications.CaseState;
import jp.tenohira.applications.desk.Desk;
import jp.tenohira.applications.desk.Family;
import jp.tenohira.applications.desk.SectionOfTest;
import jp.tenohira.applications.desk.SectionsOfTest;
import jp.tenohira.testing.CityHallTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CityHallTest
class QueueTests {

    @Autowired
    private Queue queue;

    @Autowired
    private SectionsOfTest sections;

    @Autowired
    private JdbcClient jdbc;

    private SectionOfTest section;

    @BeforeEach
    void openASection() {
        section = sections.opened();
    }

    @Test
    void showsTheNewestCaseFirst() {
        var older = section.file(Family.flawless(), CaseState.SUBMITTED, Instant.parse("2026-11-06T01:00:00Z"));
        var newer = section.file(Family.flawless(), CaseState.SUBMITTED, Instant.parse("2026-11-07T01:00:00Z"));

        assertThat(found(Map.of())).containsExactly(newer.receipt(), older.receipt());
    }

    @Test
    void showsNothingOfAnotherSection() {
        section.file(Family.flawless());
        var other = sections.opened();

        assertThat(found(other.clerkDesk(), Map.of())).isEmpty();
        assertThat(inKoriyama(() -> queue.count(other.headDesk(), QueueFilter.ALL))
                        .cases())
                .isZero();
    }

    @Test
    void findsByStateNameKanaAndReceipt() {
        var family = Family.flawless();
        var filed = section.file(family, CaseState.UNDER_REVIEW);
        section.file(Family.flawless());

        assertThat(found(Map.of("state", "UNDER_REVIEW"))).containsExactly(filed.receipt());
        assertThat(found(Map.of("q", family.name()))).containsExactly(filed.receipt());
        assertThat(found(Map.of("q", hiragana(family.kana())))).containsExactly(filed.receipt());
        assertThat(found(Map.of("q", filed.receipt().replace("-", "")))).containsExactly(filed.receipt());
    }

    @Test
    void takesDaysAsDaysInJapan() {
        var lateAtNight = section.file(Family.flawless(), CaseState.SUBMITTED, Instant.parse("2026-11-06T14:59:00Z"));
        section.file(Family.flawless(), CaseState.SUBMITTED, Instant.parse("2026-11-06T15:00:00Z"));

        assertThat(found(Map.of("from", "2026-11-06", "to", "2026-11-06"))).containsExactly(lateAtNight.receipt());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' or 1=1 --",
                "'; drop table casefile; --",
                "x') or c.section <> :section or (c.search = '",
                "%",
                "_",
                ":section",
                "\\",
                "$$; select 1 $$"
            })
    void takesSqlInTheSearchForAWordNobodyHas(String typed) {
        section.file(Family.flawless());

        assertThat(found(Map.of("q", typed))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"state", "outcome", "assignee", "hours", "findings", "language", "sort", "dir", "from", "after"})
    void takesSqlInAnyOtherFieldForNothing(String field) {
        var filed = section.file(Family.flawless());

        assertThat(found(Map.of(field, "'; drop table casefile; --"))).containsExactly(filed.receipt());
    }

    @Test
    void walksPageByPageInEveryOrderWithoutLosingOrRepeatingACase() {
        var all = new ArrayList<String>();
        for (var number = 0; number < 120; number++) {
            var state = number % 3 == 0 ? CaseState.SUBMITTED : CaseState.UNDER_REVIEW;
            // Several at the same moment: the order must not depend on chance.
            all.add(section.file(
                            Family.flawless(),
                            state,
                            Instant.parse("2026-11-06T01:00:00Z").plusSeconds(number / 7))
                    .receipt());
        }
        for (var sort : Sort.values()) {
            for (var direction : List.of("asc", "desc")) {
                var filter = QueueFilter.of(Map.of("sort", sort.word(), "dir", direction));
                var walked = walk(filter);
                assertThat(walked).containsExactlyInAnyOrderElementsOf(all);
                assertThat(walkBack(filter)).isEqualTo(walked.reversed());
            }
        }
    }

    @Test
    void everyCaseHasTheNeighboursOfTheList() {
        var first = section.file(Family.flawless(), CaseState.SUBMITTED, Instant.parse("2026-11-06T01:00:00Z"));
        var middle = section.file(Family.flawless(), CaseState.SUBMITTED, Instant.parse("2026-11-06T02:00:00Z"));
        var last = section.file(Family.flawless(), CaseState.SUBMITTED, Instant.parse("2026-11-06T03:00:00Z"));

        var entry = inKoriyama(() -> queue.first(section.clerkDesk(), QueueFilter.ALL))
                .entries()
                .get(1);
        var neighbours = inKoriyama(() -> queue.neighbours(section.clerkDesk(), QueueFilter.ALL, entry.casefile()));

        assertThat(entry.casefile().id()).isEqualTo(middle.id());
        assertThat(neighbours.previous()).contains(last.receipt());
        assertThat(neighbours.next()).contains(first.receipt());
    }

    private List<String> walk(QueueFilter filter) {
        var walked = new ArrayList<String>();
        var slice = inKoriyama(() -> queue.first(section.clerkDesk(), filter));
        add(walked, slice);
        while (slice.hasLater()) {
            var from = slice.entries().getLast().position();
            slice = inKoriyama(() -> queue.after(section.clerkDesk(), filter, again(from)));
            add(walked, slice);
        }
        return walked;
    }

    private List<String> walkBack(QueueFilter filter) {
        var walked = new ArrayList<String>();
        var slice = inKoriyama(() -> queue.first(section.clerkDesk(), filter));
        while (slice.hasLater()) {
            var from = slice.entries().getLast().position();
            slice = inKoriyama(() -> queue.after(section.clerkDesk(), filter, again(from)));
        }
        slice.entries()
                .reversed()
                .forEach(entry -> walked.add(entry.casefile().receipt().value()));
        while (slice.hasEarlier()) {
            var from = slice.entries().getFirst().position();
            slice = inKoriyama(() -> queue.before(section.clerkDesk(), filter, again(from)));
            slice.entries()
                    .reversed()
                    .forEach(entry -> walked.add(entry.casefile().receipt().value()));
        }
        return walked;
    }

    /** As it comes back from an address. */
    private static QueuePosition again(QueuePosition position) {
        return QueuePosition.parse(position.text()).orElseThrow();
    }

    private static void add(List<String> walked, QueueSlice slice) {
        slice.entries().forEach(entry -> walked.add(entry.casefile().receipt().value()));
    }

    private List<String> found(Map<String, String> asked) {
        return found(section.clerkDesk(), asked);
    }

    private List<String> found(Desk desk, Map<String, String> asked) {
        return inKoriyama(() -> queue.first(desk, QueueFilter.of(asked))).entries().stream()
                .map(entry -> entry.casefile().receipt().value())
                .toList();
    }

    private static String hiragana(String katakana) {
        return katakana.chars()
                .map(c -> c >= 'ァ' && c <= 'ヶ' ? c - ('ァ' - 'ぁ') : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
