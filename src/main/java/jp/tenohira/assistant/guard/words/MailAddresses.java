package jp.tenohira.assistant.guard.words;

import java.util.List;
import java.util.regex.Pattern;
import jp.tenohira.assistant.Finding;
import jp.tenohira.assistant.FindingKind;
import jp.tenohira.assistant.guard.Policy;
import jp.tenohira.assistant.guard.reading.Reading;
import org.springframework.stereotype.Component;

/** Mail addresses, also with spaces or {@code (at)} around the sign, or parted by the end of a line. */
@Component
final class MailAddresses implements Policy {

    private static final Pattern ADDRESS = Pattern.compile(
            "[A-Za-z0-9][A-Za-z0-9._%+'-]{0,63}(?:[ ]?@[ ]?|[ ]?[\\[(](?:at|@|アット)[\\])][ ]?)(?:\\r?\\n[> ]{0,3})?"
                    + "(?:[A-Za-z0-9-]{1,63}\\.){1,5}(?:\\r?\\n[> ]{0,3})?[A-Za-z]{2,24}(?![A-Za-z0-9])");

    @Override
    public List<Finding> look(Reading reading) {
        var text = reading.text();
        if (text.indexOf('@') < 0 && !text.contains("at") && !text.contains("アット")) {
            return List.of();
        }
        return ADDRESS.matcher(text)
                .results()
                .map(found -> reading.found(FindingKind.EMAIL, found.start(), found.end(), 0.97))
                .toList();
    }
}
