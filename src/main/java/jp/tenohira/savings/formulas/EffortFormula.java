package jp.tenohira.savings.formulas;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.tenohira.core.Exact;
import jp.tenohira.core.Outcome;
import jp.tenohira.savings.formulas.FormulaRefused.Reason;

/**
 * A formula of working time that was read and whose units fit.
 *
 * @param written as it was typed
 * @param stated the results its writer put behind it: 5分×64か所×250日=80,000分
 */
public record EffortFormula(String written, Term term, List<Term.Time> stated) {

    private static final Exact MINUTES_OF_HOUR = Exact.of(60);

    public EffortFormula {
        stated = List.copyOf(stated);
    }

    public static Outcome<EffortFormula, FormulaRefused> read(String written) {
        if (written.isBlank()) {
            return Outcome.refused(new FormulaRefused("", Reason.EMPTY, 0, 0));
        }
        if (written.length() > FormulaParser.MAX_LENGTH) {
            return Outcome.refused(new FormulaRefused(written, Reason.TOO_LONG, FormulaParser.MAX_LENGTH, 0));
        }
        try {
            return Outcome.accepted(new FormulaParser(written).read(written));
        } catch (Cursor.Wrong wrong) {
            return Outcome.refused(wrong.why());
        }
    }

    /** The exact minutes; empty when a figure it refers to has no data. */
    public Optional<Exact> minutes(Figured figured) {
        return Evaluation.of(term, figured);
    }

    public Optional<Exact> hours(Figured figured) {
        return minutes(figured).map(minutes -> minutes.dividedBy(MINUTES_OF_HOUR));
    }

    /** The same formula in the one manner of writing; reading it again gives the same. */
    public String canonical() {
        var text = new StringBuilder(Writing.of(term));
        stated.forEach(result -> text.append('=').append(Writing.of(result)));
        return text.toString();
    }

    /** The figures it takes counts from, in the order of their mention. */
    public Set<FigureRef> figures() {
        var found = new LinkedHashSet<FigureRef>();
        for (var part : parts()) {
            if (part instanceof Term.Measured measured) {
                found.add(measured.figure());
            }
        }
        return found;
    }

    /** Its times, counts and figures, from left to right. */
    public List<Term> parts() {
        var parts = new ArrayList<Term>();
        collect(term, parts);
        return parts;
    }

    private static void collect(Term term, List<Term> parts) {
        switch (term) {
            case Term.Time _, Term.Count _, Term.Measured _ -> parts.add(term);
            case Term.Group group -> collect(group.inner(), parts);
            case Term.Sum sum -> {
                collect(sum.first(), parts);
                sum.more().forEach(added -> collect(added.term(), parts));
            }
            case Term.Product product -> {
                collect(product.first(), parts);
                product.more().forEach(factor -> collect(factor.term(), parts));
            }
        }
    }
}
