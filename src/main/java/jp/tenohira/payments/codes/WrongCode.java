package jp.tenohira.payments.codes;

/** Why a text is no code of a merchant. */
public final class WrongCode extends Exception {

    private static final long serialVersionUID = 1L;

    WrongCode(String why) {
        super(why);
    }
}
