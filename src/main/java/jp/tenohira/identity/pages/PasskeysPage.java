package jp.tenohira.identity.pages;

import java.util.List;
import jp.tenohira.ui.Frame;
import jp.tenohira.ui.components.Notice;
import jp.tenohira.ui.fields.Field;

/** A staff member's own passkeys. */
public record PasskeysPage(Frame frame, List<Notice> notices, List<Item> passkeys, Field label) {

    /** One passkey, with its times in words. */
    public record Item(String label, String created, String lastUsed, String removeHref) {}
}
