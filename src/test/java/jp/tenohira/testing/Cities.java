package jp.tenohira.testing;

import jp.tenohira.core.Municipality;
import jp.tenohira.core.Text;

/** The two cities whose records lie side by side in every test. */
public final class Cities {

    public static final Municipality KORIYAMA = new Municipality("072036", Text.of("郡山市", "Koriyama City"));
    public static final Municipality AIZUWAKAMATSU = new Municipality("072028", Text.of("会津若松市", "Aizuwakamatsu City"));

    /** The host name that leads to Aizuwakamatsu; localhost leads to Koriyama. */
    public static final String AIZUWAKAMATSU_HOST = "aizu.localhost";

    private Cities() {}
}
