package jp.tenohira.figures.stated;

import java.util.List;
import java.util.UUID;
import jp.tenohira.core.Outcome;
import jp.tenohira.figures.FigureValue;
import jp.tenohira.figures.Figures;
import jp.tenohira.figures.SliceRefused;
import jp.tenohira.figures.SlicedFigures;
import jp.tenohira.figures.definitions.Definitions.FigurePublished;
import jp.tenohira.figures.history.Stated;
import jp.tenohira.figures.history.StatedValues;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks again at the numbers that stand: what is another number now is stated anew, with a slip. */
@Component
public class Reviews {

    static final Staff JOB = new Staff(new UUID(0, 0), "定期処理", Role.HEADQUARTERS, null);
    static final int MOST = 20_000;

    /** What is looked at while somebody waits; the rest follows at night. */
    private static final int MOST_AT_ONCE = 200;

    private static final String OCCASION = "見直し";

    private final StatedTable table;
    private final StatedValues values;
    private final Figures figures;

    Reviews(StatedTable table, StatedValues values, Figures figures) {
        this.table = table;
        this.values = values;
        this.figures = figures;
    }

    /** How many numbers were stated anew. */
    int everything() {
        return review(JOB, table.standing("", MOST));
    }

    /** The latest numbers of one figure. */
    public int ofFigure(Staff by, String figure) {
        return review(by, table.standing(figure, MOST_AT_ONCE));
    }

    @EventListener
    void aDefinitionChanged(FigurePublished published) {
        ofFigure(JOB, published.code());
    }

    private int review(Staff by, List<Stated> standing) {
        int anew = 0;
        for (var stated : standing) {
            var value = now(stated);
            if (value != null && values.fix(by, value, OCCASION).id() != stated.id()) {
                anew++;
            }
        }
        return anew;
    }

    private @org.jspecify.annotations.Nullable FigureValue now(Stated stated) {
        var figure = figures.find(stated.figure());
        return switch (figures.of(JOB, stated.slice())) {
            case Outcome.Accepted<SlicedFigures, SliceRefused>(var sliced) ->
                figure.map(sliced::value).orElse(null);
            case Outcome.Refused<SlicedFigures, SliceRefused> _ -> null;
        };
    }
}
