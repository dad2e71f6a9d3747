package jp.tenohira.assistant.metrics;

import java.time.Clock;
import java.util.Optional;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Section;
import jp.tenohira.identity.Staff;
import jp.tenohira.savings.Measure;
import jp.tenohira.savings.MeasureFilter;
import jp.tenohira.savings.MeasureKind;
import jp.tenohira.savings.MeasureStatus;
import jp.tenohira.savings.Savings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Feeds the ledger of hours saved: the first minutes a section states in a fiscal year put a measure there whose hours follow from the figure
 * of those minutes. The section may change or end it like any other; it is not put there again.
 */
@Component
public class SavedTime {

    /** What the measure is known again by. */
    public static final String SOURCE = "AIデスクの利用記録";

    private final Savings savings;
    private final Organisation organisation;
    private final JdbcClient jdbc;
    private final Clock clock;

    SavedTime(Savings savings, Organisation organisation, JdbcClient jdbc, Clock clock) {
        this.savings = savings;
        this.organisation = organisation;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Sees to it that the minutes of the person's section count in the ledger. */
    @Transactional
    public void feed(Staff who) {
        Optional.ofNullable(who.section()).flatMap(organisation::section).ifPresent(section -> feed(who, section));
    }

    private void feed(Staff who, Section section) {
        var year = FiscalYear.of(clock.instant()).year();
        jdbc.sql("select pg_advisory_xact_lock(hashtext(:name))")
                .param("name", "assistant-saved-" + section.code() + year)
                .query((_, _) -> true)
                .single();
        var of = new MeasureFilter(
                "", section.department(), section.code(), null, null, year, MeasureFilter.Sort.NAME, false);
        if (savings.find(who, of).stream()
                .noneMatch(known -> known.content().source().equals(SOURCE))) {
            savings.add(
                    who,
                    new Measure.Content(
                            year,
                            section.department(),
                            section.code(),
                            MeasureKind.OTHER,
                            "生成AIによる文書作成",
                            MeasureStatus.RUNNING,
                            null,
                            null,
                            "1分×[assistant-minutes-saved:" + section.code() + "]",
                            null,
                            "",
                            "職員が回答ごとに申告した分数の合計です。",
                            SOURCE));
        }
    }
}
