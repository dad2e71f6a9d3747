package jp.tenohira.savings.formulas;

import java.util.List;
import jp.tenohira.core.Exact;

/** A part of a formula. Notes are what stood in brackets behind it, without the brackets. */
public sealed interface Term {

    /** 30時間×6回 + 2時間. */
    record Sum(Term first, List<Added> more) implements Term {
        public Sum {
            more = List.copyOf(more);
        }
    }

    record Added(boolean minus, Term term) {}

    /** 5分×64か所×250日. */
    record Product(Term first, List<Factor> more) implements Term {
        public Product {
            more = List.copyOf(more);
        }
    }

    record Factor(boolean over, Term term) {}

    /**
     * 9時間36分.
     *
     * @param per what one of it is for, as in 5分/件; empty when nothing was said
     */
    record Time(List<Piece> pieces, String per, List<String> notes) implements Term {
        public Time {
            pieces = List.copyOf(pieces);
            notes = List.copyOf(notes);
        }

        public Exact minutes() {
            return pieces.stream()
                    .map(piece -> piece.number().times(piece.unit().minutes()))
                    .reduce(Exact.ZERO, Exact::plus);
        }
    }

    record Piece(Exact number, TimeUnit unit) {}

    /** 64か所; the unit is empty where none was written, and % counts hundredths. */
    record Count(Exact number, String unit, List<String> notes) implements Term {
        private static final String PERCENT = "%";

        public Count {
            notes = List.copyOf(notes);
        }

        public Exact value() {
            return unit.equals(PERCENT) ? number.dividedBy(Exact.of(100)) : number;
        }
    }

    /** [received:after-school-club]件: a count that an operational system knows. */
    record Measured(FigureRef figure, String unit, List<String> notes) implements Term {
        public Measured {
            notes = List.copyOf(notes);
        }
    }

    /** (5分+3分). */
    record Group(Term inner, List<String> notes) implements Term {
        public Group {
            notes = List.copyOf(notes);
        }
    }
}
