package jp.tenohira.demo.history;

import java.math.BigInteger;
import jp.tenohira.core.Outcome;
import jp.tenohira.figures.Figures;
import jp.tenohira.figures.Slice;
import jp.tenohira.figures.SliceRefused;
import jp.tenohira.figures.SlicedFigures;
import org.springframework.stereotype.Component;

/** How many applications a procedure has received, as the figure {@code received} counts them. */
@Component
class AlreadyReceived {

    private final Figures figures;

    AlreadyReceived(Figures figures) {
        this.figures = figures;
    }

    int of(String procedure) {
        var slice = Slice.EVERYTHING.with("procedure", procedure);
        return switch (figures.of(DemoTokens.BY, slice)) {
            case Outcome.Accepted<SlicedFigures, SliceRefused>(var sliced) ->
                figures.find("received")
                        .flatMap(figure -> sliced.value(figure).numerator())
                        .orElse(BigInteger.ZERO)
                        .intValueExact();
            case Outcome.Refused<SlicedFigures, SliceRefused>(var why) ->
                throw new IllegalStateException(why.toString());
        };
    }
}
