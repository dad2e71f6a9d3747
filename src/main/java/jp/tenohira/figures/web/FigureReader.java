package jp.tenohira.figures.web;

import java.time.Instant;
import jp.tenohira.core.Outcome;
import jp.tenohira.figures.Figures;
import jp.tenohira.figures.Slice;
import jp.tenohira.figures.SliceRefused;
import jp.tenohira.figures.SliceRefused.OutOfSight;
import jp.tenohira.figures.SliceRefused.UnknownDimension;
import jp.tenohira.figures.SlicedFigures;
import jp.tenohira.figures.history.StatedValues;
import jp.tenohira.figures.history.StatedValues.AsOf;
import jp.tenohira.identity.Staff;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Opens a slice for a page or the API; a refusal becomes the answer's status and sentence. */
@Component
public class FigureReader {

    private final Figures figures;
    private final StatedValues stated;

    FigureReader(Figures figures, StatedValues stated) {
        this.figures = figures;
        this.stated = stated;
    }

    AsOf asOf(Staff reader, String code, Slice slice, Instant moment) {
        var known = stated.asOf(reader, code, slice, moment)
                .orElseThrow(() ->
                        new ResponseStatusException(HttpStatus.NOT_FOUND, "There was no figure with the code " + code));
        return switch (known) {
            case Outcome.Accepted<AsOf, SliceRefused>(var value) -> value;
            case Outcome.Refused<AsOf, SliceRefused>(var why) -> throw refusal(why);
        };
    }

    public SlicedFigures open(Staff reader, Slice slice) {
        return switch (figures.of(reader, slice)) {
            case Outcome.Accepted<SlicedFigures, SliceRefused>(var sliced) -> sliced;
            case Outcome.Refused<SlicedFigures, SliceRefused>(var why) -> throw refusal(why);
        };
    }

    private static ResponseStatusException refusal(SliceRefused why) {
        return switch (why) {
            case UnknownDimension(var asked, var known) ->
                new ResponseStatusException(
                        HttpStatus.BAD_REQUEST,
                        "No figure knows the dimension %s; known are %s".formatted(asked, known));
            case OutOfSight(var section) ->
                new ResponseStatusException(
                        HttpStatus.FORBIDDEN, "The figures of section %s are not yours to see".formatted(section));
        };
    }
}
