package jp.tenohira.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import jp.tenohira.core.Lang;

/** Frames without a request, for tests of templates. */
public final class TestFrames {

    static final Messages MESSAGES = messages();

    private TestFrames() {}

    public static Frame resident(Lang lang, String title) {
        return new Frame(
                lang, title, Audience.RESIDENT, "/ui", true, null, "_csrf", "token", MESSAGES, List.of(), "郡山市", false);
    }

    public static Frame staff(Lang lang, String title, String name) {
        return new Frame(
                lang,
                title,
                Audience.STAFF,
                "/ui",
                false,
                name,
                "_csrf",
                "token",
                MESSAGES,
                List.of(new NavGroup(name, List.of(new NavItem(name, "/staff", true)))),
                "郡山市",
                false);
    }

    private static Messages messages() {
        try {
            return new Messages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
