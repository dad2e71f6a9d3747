package jp.tenohira.figures.stated;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Outcome;
import jp.tenohira.figures.FigureValue;
import jp.tenohira.figures.Figures;
import jp.tenohira.figures.Slice;
import jp.tenohira.figures.SliceRefused;
import jp.tenohira.figures.SlicedFigures;
import jp.tenohira.figures.history.Stated;
import jp.tenohira.figures.history.StatedValues;
import jp.tenohira.identity.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes months and fiscal years: fixes every figure of the whole city and of each department. A month is closed on the tenth of the
 * next one; a fiscal year on June 10, after the accounts are closed on May 31 (地方自治法 article 235-5).
 */
@Component
public class Closing {

    private static final String DEPARTMENT = "department";
    private static final Month YEAR_CLOSES = Month.JUNE;

    private final Figures figures;
    private final StatedValues values;
    private final Clock clock;

    Closing(Figures figures, StatedValues values, Clock clock) {
        this.figures = figures;
        this.values = values;
        this.clock = clock;
    }

    /** What is due today: the last month, and in June the last fiscal year. */
    void due() {
        var today = LocalDate.ofInstant(clock.instant(), JapaneseDates.JST);
        month(Reviews.JOB, YearMonth.from(today).minusMonths(1));
        if (today.getMonth() == YEAR_CLOSES) {
            fiscalYear(Reviews.JOB, FiscalYear.of(today).previous());
        }
    }

    @Transactional
    public List<Stated> month(Staff by, YearMonth month) {
        return close(
                by,
                month.atDay(1),
                month.atEndOfMonth(),
                "%s年%d月の締め".formatted(JapaneseDates.eraYear(month.atDay(1)), month.getMonthValue()));
    }

    @Transactional
    public List<Stated> fiscalYear(Staff by, FiscalYear year) {
        return close(by, year.firstDay(), year.lastDay(), year.name().in(Lang.JA) + "の締め");
    }

    private List<Stated> close(Staff by, LocalDate first, LocalDate last, String occasion) {
        return switch (figures.of(by, Slice.EVERYTHING.between(first, last))) {
            case Outcome.Refused<SlicedFigures, SliceRefused> _ -> List.of();
            case Outcome.Accepted<SlicedFigures, SliceRefused>(var sliced) ->
                values.fixAll(by, worthStating(sliced), occasion);
        };
    }

    /** A number without data is stated only where data are late. */
    private List<FigureValue> worthStating(SlicedFigures sliced) {
        var found = new ArrayList<FigureValue>();
        for (var figure : figures.all()) {
            found.add(sliced.value(figure));
            if (figures.dimensions(figure).stream().anyMatch(d -> d.code().equals(DEPARTMENT))) {
                found.addAll(sliced.cells(figure, List.of(DEPARTMENT)));
            }
        }
        return found.stream()
                .filter(value -> value.exact().isPresent() || value.provisional())
                .toList();
    }
}
