package jp.tenohira.figures.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.tenohira.figures.Figure;

/** The definitions of the current municipality: those that ship with the city hall, and what it published in their place. */
public interface FigureVersions {

    List<Figure> shipped();

    /** In the order of the shipped ones; the city's own come last. */
    List<Figure> current();

    Optional<Figure> current(String code);

    Optional<Figure> version(String code, int version);

    /** The definition that held at a moment. */
    Optional<Figure> at(String code, Instant moment);

    /** Keeps a shipped definition that a value was fixed under, so that a later release of the city hall cannot change it. */
    void keep(Figure figure);
}
