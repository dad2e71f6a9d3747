package jp.tenohira.applications.casefile;

import java.util.Map;
import java.util.stream.Collectors;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;

/**
 * An answer the resident is asked to mend.
 *
 * @param path where it is in the answers, such as {@code children/0/birthDate}
 * @param reason what is wrong, in words for the resident: what a check says, in all languages, or what staff typed
 */
public record Flag(String path, Text reason) {

    private static final String PATH = "path";
    private static final String REASON = "reason";
    private static final String WORDINGS = "wordings";

    public Flag {
        reason = reason.complete();
    }

    /** @param staff the language of the pages for staff that is nearest to the resident's: what staff typed is in it */
    public static Flag typed(String path, String reason, Lang staff) {
        return new Flag(path, staff == Lang.EN ? Text.of(reason, reason) : Text.plain(reason));
    }

    /** As it stands in the history. */
    Map<String, Object> written() {
        return reason.byLang().size() == 1
                ? Map.of(PATH, path, REASON, reason.in(Lang.JA))
                : Map.of(PATH, path, REASON, reason.in(Lang.JA), WORDINGS, reason.byCode());
    }

    static Flag read(Map<?, ?> written) {
        var path = String.valueOf(written.get(PATH));
        return written.get(WORDINGS) instanceof Map<?, ?> byCode
                ? new Flag(
                        path,
                        Text.ofCodes(byCode.entrySet().stream()
                                .collect(Collectors.toMap(
                                        one -> String.valueOf(one.getKey()), one -> String.valueOf(one.getValue())))))
                : new Flag(path, Text.plain(String.valueOf(written.get(REASON))));
    }
}
