package jp.tenohira.applications.notices;

import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Lang;
import jp.tenohira.core.wording.Annotations;
import jp.tenohira.ui.Messages;
import org.springframework.stereotype.Component;

/** Words a notice in the resident's language; an e-mail is letters only, so furigana stand in brackets. */
@Component
public class NoticeWording {

    /** Subject and text of an e-mail. */
    public record Worded(String subject, String body) {}

    private final Messages messages;
    private final PublicAddress address;

    NoticeWording(Messages messages, PublicAddress address) {
        this.messages = messages;
        this.address = address;
    }

    /**
     * @param number the receipt number; of a draft, the day it expires or the questions to answer again
     * @param path the page to read on
     */
    public Worded of(NoticeKind kind, Lang lang, String procedure, String number, String path) {
        var city = CurrentMunicipality.get().name().in(lang);
        var key = "applications.mail." + kind.key();
        var subject = messages.in(lang, key + ".subject", city, procedure, number);
        var body = messages.in(lang, key + ".body", city, procedure, number, address.of(path));
        return new Worded(
                Annotations.plain(subject),
                Annotations.inBrackets(body + "\n" + messages.in(lang, "applications.mail.footer", city)));
    }
}
