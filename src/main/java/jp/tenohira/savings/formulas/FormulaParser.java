package jp.tenohira.savings.formulas;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.tenohira.core.Exact;
import jp.tenohira.savings.formulas.Dimension.OfCount;
import jp.tenohira.savings.formulas.FormulaRefused.Reason;
import jp.tenohira.savings.formulas.Term.Added;
import jp.tenohira.savings.formulas.Term.Factor;
import jp.tenohira.savings.formulas.Term.Group;
import jp.tenohira.savings.formulas.Term.Product;
import jp.tenohira.savings.formulas.Term.Sum;

/** Reads sums and products and checks their units as it goes; {@link OperandParser} reads what stands between the signs. */
final class FormulaParser {

    static final int MAX_LENGTH = 500;
    private static final int MAX_DEPTH = 10;
    private static final Pattern TIMES = Pattern.compile("[×*]|[xX](?=\\s*[0-9〇零一二三四五六七八九十百千万億\\[(])");
    private static final Pattern OVER = Pattern.compile("[÷/]");
    private static final Pattern RESULT = Pattern.compile("[=≒≈→⇒]");

    private final Cursor cursor;
    private final OperandParser operands;
    private int depth;

    /** A part that was read, what it measures, and where it stands. */
    record Read(Term term, Dimension dimension, int from, int to) {}

    FormulaParser(String written) {
        this.cursor = new Cursor(written);
        this.operands = new OperandParser(cursor);
    }

    EffortFormula read(String written) {
        var whole = sum();
        var results = new ArrayList<Term.Time>();
        while (!cursor.take(RESULT).isEmpty()) {
            var from = startOfNext();
            if (!(operands.read() instanceof Read(Term.Time time, var _, var _, var _))) {
                throw cursor.wrong(Reason.NO_TIME, from, cursor.at() - from);
            }
            results.add(time);
        }
        if (!cursor.atEnd()) {
            throw cursor.wrongHere(Reason.OPERATOR_MISSING);
        }
        if (whole.dimension() != Dimension.TIME) {
            throw wrong(Reason.NO_TIME, whole);
        }
        var formula = new EffortFormula(written, whole.term(), results);
        if (formula.minutes(Figured.NONE)
                .filter(m -> m.compareTo(Exact.ZERO) < 0)
                .isPresent()) {
            throw wrong(Reason.BELOW_ZERO, whole);
        }
        return formula;
    }

    private Read sum() {
        var first = product();
        var more = new ArrayList<Added>();
        var to = first.to();
        while (cursor.peek() == '+' || cursor.peek() == '-') {
            var minus = cursor.peek() == '-';
            cursor.step();
            var next = product();
            if (!next.dimension().equals(first.dimension())) {
                throw wrong(Reason.UNLIKE, next);
            }
            more.add(new Added(minus, next.term()));
            to = next.to();
        }
        return more.isEmpty() ? first : new Read(new Sum(first.term(), more), first.dimension(), first.from(), to);
    }

    private Read product() {
        var first = operand();
        var dimension = first.dimension();
        var more = new ArrayList<Factor>();
        var to = first.to();
        while (cursor.sees(TIMES) || cursor.sees(OVER)) {
            var over = cursor.take(TIMES).isEmpty() && !cursor.take(OVER).isEmpty();
            var next = operand();
            dimension = over ? divided(dimension, next) : multiplied(dimension, next);
            more.add(new Factor(over, next.term()));
            to = next.to();
        }
        return more.isEmpty() ? first : new Read(new Product(first.term(), more), dimension, first.from(), to);
    }

    private Dimension multiplied(Dimension left, Read right) {
        if (left instanceof OfCount a && right.dimension() instanceof OfCount b) {
            return a.and(b);
        }
        if (left == Dimension.TIME && right.dimension() == Dimension.TIME) {
            throw wrong(Reason.TWO_TIMES, right);
        }
        return Dimension.TIME;
    }

    private Dimension divided(Dimension left, Read right) {
        if (right.dimension() == Dimension.TIME) {
            throw wrong(Reason.DIVIDED_BY_TIME, right);
        }
        if (Evaluation.of(right.term(), Figured.NONE).filter(Exact::isZero).isPresent()) {
            throw wrong(Reason.DIVIDED_BY_ZERO, right);
        }
        return left;
    }

    private Read operand() {
        var from = startOfNext();
        if (!cursor.take('(')) {
            return operands.read();
        }
        if (++depth > MAX_DEPTH) {
            throw cursor.wrong(Reason.TOO_DEEP, from, 1);
        }
        var inner = sum();
        if (!cursor.take(')')) {
            throw cursor.atEnd()
                    ? cursor.wrong(Reason.BRACKET_OPEN, from, 1)
                    : cursor.wrongHere(Reason.OPERATOR_MISSING);
        }
        depth--;
        List<String> notes = operands.notes();
        return new Read(new Group(inner.term(), notes), inner.dimension(), from, cursor.at());
    }

    private int startOfNext() {
        var unused = cursor.peek();
        return cursor.at();
    }

    private Cursor.Wrong wrong(Reason reason, Read where) {
        return cursor.wrong(reason, where.from(), where.to() - where.from());
    }
}
