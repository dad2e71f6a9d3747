package jp.tenohira.savings.ledger;

import java.util.Optional;
import java.util.UUID;
import jp.tenohira.core.Exact;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.Outcome;
import jp.tenohira.figures.Figures;
import jp.tenohira.figures.Slice;
import jp.tenohira.figures.SliceRefused;
import jp.tenohira.figures.SlicedFigures;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.savings.formulas.FigureRef;
import jp.tenohira.savings.formulas.Figured;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Counts that formulas take from figures, for the whole city and one fiscal year. Looked up late: figures themselves are fed by the
 * ledger. A figure of the ledger cannot be referred to, or a measure could count itself.
 */
@Component
class FigureCounts {

    private static final String OWN = "ledger-";
    private static final Staff WHOLE_CITY = new Staff(new UUID(0, 0), "ledger", Role.HEADQUARTERS, null);

    private final ObjectProvider<Figures> figures;

    FigureCounts(ObjectProvider<Figures> figures) {
        this.figures = figures;
    }

    boolean knows(FigureRef ref) {
        return !ref.code().startsWith(OWN)
                && figures.getObject()
                        .find(ref.code())
                        .filter(f -> !f.isPercentage())
                        .isPresent();
    }

    Figured of(int fiscalYear) {
        var year = new FiscalYear(fiscalYear);
        return ref -> value(ref, year);
    }

    /** A member is a procedure, or a section where the figure knows no procedures. */
    private String dimension(FigureRef ref) {
        var all = figures.getObject();
        var byProcedure = all.find(ref.code()).stream()
                .flatMap(figure -> all.dimensions(figure).stream())
                .anyMatch(dimension -> dimension.code().equals("procedure"));
        return byProcedure ? "procedure" : "section";
    }

    private Optional<Exact> value(FigureRef ref, FiscalYear year) {
        if (!knows(ref)) {
            return Optional.empty();
        }
        var slice = Slice.EVERYTHING.between(year.firstDay(), year.lastDay());
        var narrowed = ref.member().isEmpty() ? slice : slice.with(dimension(ref), ref.member());
        return switch (figures.getObject().of(WHOLE_CITY, narrowed)) {
            case Outcome.Accepted<SlicedFigures, SliceRefused>(var sliced) ->
                figures.getObject()
                        .find(ref.code())
                        .flatMap(figure -> sliced.value(figure).exact());
            case Outcome.Refused<SlicedFigures, SliceRefused> _ -> Optional.empty();
        };
    }
}
