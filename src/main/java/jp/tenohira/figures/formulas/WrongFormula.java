package jp.tenohira.figures.formulas;

import java.io.Serial;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;

/** A formula that cannot be read, with the place marked. */
public final class WrongFormula extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Text sentence;

    WrongFormula(Text sentence) {
        super(sentence.in(Lang.EN));
        this.sentence = sentence;
    }

    public Text sentence() {
        return sentence;
    }
}
