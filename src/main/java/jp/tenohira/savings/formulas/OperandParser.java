package jp.tenohira.savings.formulas;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.tenohira.core.Exact;
import jp.tenohira.savings.formulas.FormulaParser.Read;
import jp.tenohira.savings.formulas.FormulaRefused.Reason;
import jp.tenohira.savings.formulas.Term.Count;
import jp.tenohira.savings.formulas.Term.Measured;
import jp.tenohira.savings.formulas.Term.Piece;
import jp.tenohira.savings.formulas.Term.Time;

/** Reads a time, a count or a figure, with the notes behind it. */
final class OperandParser {

    /** Letters but kanji numerals, which begin a number, and an x that multiplies. */
    private static final Pattern WORD =
            Pattern.compile("(?:(?![〇零一二三四五六七八九十百千万億]|[xX]\\s*[0-9〇零一二三四五六七八九十百千万億\\[(])[\\p{L}\\p{M}・々〆])+|%");

    private static final Pattern PER = Pattern.compile("/(?=" + WORD.pattern() + ")");
    private static final Pattern FIGURE = Pattern.compile("[a-z][a-z0-9-]{0,60}");
    private static final String HALF_PAST = "時間半";
    private static final Exact THIRTY = Exact.of(30);

    private final Cursor cursor;

    OperandParser(Cursor cursor) {
        this.cursor = cursor;
    }

    Read read() {
        if (cursor.peek() == '[') {
            return figure();
        }
        var number = number().orElseThrow(() -> cursor.wrongHere(Reason.OPERAND_MISSING));
        var word = cursor.take(WORD);
        var time = word.equals(HALF_PAST) ? Optional.of(TimeUnit.HOUR) : TimeUnit.of(word);
        return time.isPresent() ? time(number, time.get(), word.equals(HALF_PAST)) : count(number, word + per());
    }

    /** What stands in brackets behind an operand; empty brackets say nothing. */
    List<String> notes() {
        var notes = new ArrayList<String>();
        while (cursor.take('(')) {
            var note = cursor.takeNote();
            if (!note.isEmpty()) {
                notes.add(note);
            }
        }
        return notes;
    }

    private record Found(Exact value, int from) {}

    private Optional<Found> number() {
        var digits = cursor.take(Numerals.NUMBER);
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        var from = cursor.at() - digits.length();
        if (digits.chars().filter(Character::isDigit).count() > 18) {
            throw cursor.wrong(Reason.NUMBER_TOO_LARGE, from, digits.length());
        }
        var value =
                Numerals.read(digits).orElseThrow(() -> cursor.wrong(Reason.NUMBER_UNREADABLE, from, digits.length()));
        if (Numerals.isTooLarge(value)) {
            throw cursor.wrong(Reason.NUMBER_TOO_LARGE, from, digits.length());
        }
        return Optional.of(new Found(value, from));
    }

    private Read time(Found first, TimeUnit unit, boolean andAHalf) {
        var pieces = new ArrayList<Piece>();
        pieces.add(new Piece(first.value(), unit));
        if (andAHalf) {
            pieces.add(new Piece(THIRTY, TimeUnit.MINUTE));
        }
        for (var next = number(); next.isPresent(); next = number()) {
            var found = next.get();
            var smaller = TimeUnit.of(cursor.take(WORD))
                    .orElseThrow(() -> cursor.wrong(Reason.OPERATOR_MISSING, found.from(), 0));
            if (smaller.compareTo(pieces.getLast().unit()) <= 0) {
                throw cursor.wrong(Reason.UNITS_OUT_OF_ORDER, found.from(), cursor.at() - found.from());
            }
            pieces.add(new Piece(found.value(), smaller));
        }
        var per = per();
        return new Read(
                new Time(pieces, per.isEmpty() ? "" : per.substring(1), notes()),
                Dimension.TIME,
                first.from(),
                cursor.at());
    }

    private Read count(Found number, String unit) {
        return new Read(new Count(number.value(), unit, notes()), Dimension.count(unit), number.from(), cursor.at());
    }

    private Read figure() {
        var from = cursor.at();
        cursor.step();
        var code = cursor.take(FIGURE);
        var colon = cursor.take(':');
        var member = colon ? cursor.take(FIGURE) : "";
        if (code.isEmpty() || (colon && member.isEmpty()) || !cursor.take(']')) {
            throw cursor.wrong(Reason.FIGURE_UNREADABLE, from, 1);
        }
        var unit = cursor.take(WORD);
        return new Read(
                new Measured(new FigureRef(code, member), unit, notes()), Dimension.count(unit), from, cursor.at());
    }

    /** 分/件: what one of it is for. */
    private String per() {
        return cursor.take(PER).isEmpty() ? "" : "/" + cursor.take(WORD);
    }
}
