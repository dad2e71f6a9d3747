package jp.tenohira.assistant.paper;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.tenohira.assistant.guard.numbers.CheckDigits;
import jp.tenohira.assistant.paper.Recognised.Doubt;
import jp.tenohira.assistant.paper.Recognised.Why;
import jp.tenohira.procedures.postal.PostalCodes;
import jp.tenohira.procedures.postal.PostalTown;
import org.springframework.stereotype.Component;

/** Which characters of a recognised page a person must compare: those hard to tell, and numbers that do not check. */
@Component
class Doubts {

    /** Below it a character is hard to tell. */
    private static final float SURE = 80;

    /** So much text after a postal code is read for its address. */
    private static final int NEXT = 60;

    private static final Pattern TWELVE =
            Pattern.compile("(?<![0-9０-９])[0-9０-９]{4}[- －]?[0-9０-９]{4}[- －]?[0-9０-９]{4}(?![0-9０-９])");
    private static final Pattern POSTAL = Pattern.compile(
            "〒\\s?([0-9０-９]{3}\\s?[-－ー‐―−]?\\s?[0-9０-９]{4})|(?<![0-9０-９-])([0-9０-９]{3}[-－][0-9０-９]{4})(?![0-9０-９-])");

    private final PostalCodes postalCodes;

    Doubts(PostalCodes postalCodes) {
        this.postalCodes = postalCodes;
    }

    Recognised of(List<Glyph> glyphs) {
        var text = glyphs.stream().map(Glyph::text).collect(Collectors.joining());
        var doubts = new ArrayList<Doubt>();
        hardToTell(glyphs, doubts);
        TWELVE.matcher(text).results().forEach(found -> {
            var digits = digits(found.group());
            if (!CheckDigits.myNumber(digits) && !CheckDigits.drivingLicence(digits)) {
                doubts.add(new Doubt(found.start(), found.end(), Why.CHECK_DIGIT, ""));
            }
        });
        postal(text, doubts);
        return new Recognised(text, doubts);
    }

    private static void hardToTell(List<Glyph> glyphs, List<Doubt> doubts) {
        var at = 0;
        for (var glyph : glyphs) {
            var end = at + glyph.text().length();
            if (glyph.confidence() < SURE) {
                var last = doubts.isEmpty() ? null : doubts.getLast();
                if (last != null && last.end() == at) {
                    doubts.set(doubts.size() - 1, new Doubt(last.start(), end, Why.HARD_TO_TELL, ""));
                } else {
                    doubts.add(new Doubt(at, end, Why.HARD_TO_TELL, ""));
                }
            }
            at = end;
        }
    }

    /** A city without a postal table has nothing to compare with. */
    private void postal(String text, List<Doubt> doubts) {
        if (postalCodes.latest().isEmpty()) {
            return;
        }
        POSTAL.matcher(text).results().forEach(found -> {
            var towns = postalCodes.towns(PostalTown.code(digits(found.group())));
            var next = folded(text.substring(found.end(), Math.min(text.length(), found.end() + NEXT)));
            if (towns.isEmpty()) {
                doubts.add(new Doubt(found.start(), found.end(), Why.POSTAL_UNKNOWN, ""));
            } else if (towns.stream().noneMatch(town -> next.contains(folded(town.city()) + folded(town.town())))) {
                var known = towns.stream()
                        .map(town -> town.prefecture() + town.city() + town.town())
                        .distinct()
                        .limit(3)
                        .collect(Collectors.joining("、"));
                doubts.add(new Doubt(found.start(), found.end(), Why.POSTAL_ELSEWHERE, known));
            }
        });
    }

    private static String digits(String text) {
        return Normalizer.normalize(text, Form.NFKC).replaceAll("[^0-9]", "");
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Form.NFKC).replaceAll("\\s", "");
    }
}
