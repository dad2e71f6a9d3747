package jp.tenohira.assistant.evidence.claims;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jp.tenohira.assistant.evidence.claims.Claim.Amount;
import jp.tenohira.assistant.evidence.claims.Claim.Name;
import org.jspecify.annotations.Nullable;

/** Numbers with what they count. */
final class NumberReader {

    private static final Pattern CALLED =
            Pattern.compile("(?<![0-9-])(?:[0-9]{2,5}-[0-9]{1,4}-[0-9]{3,4}|〒?[0-9]{3}-[0-9]{4})(?![0-9-])");
    private static final String SCALE = "(?: ?(?<scale>thousand|million|billion))?";
    private static final Pattern YEN_SIGN = Pattern.compile("[¥￥] ?(?<number>[0-9]+(?:\\.[0-9]+)?)" + SCALE);
    private static final Pattern TENTHS =
            Pattern.compile("(?<number>[0-9一二三四五六七八九]+(?:\\.[0-9]+)?)割(?:(?<parts>[0-9一二三四五六七八九])分)?");
    private static final Pattern NUMBER = Pattern.compile("(?<![A-Za-z0-9.])(?<sign>[△▲])?(?<number>[0-9](?:["
            + Numerals.CHARACTERS + "]|\\.(?=[0-9]))*)" + SCALE + " ?(?<unit>" + Units.ANY + ")?");
    private static final Pattern ORDINAL =
            Pattern.compile("第(?<number>[" + Numerals.CHARACTERS + "]+)(?<unit>" + Units.ANY + ")");
    private static final Pattern KANJI =
            Pattern.compile("(?<![数何幾第一二三四五六七八九十])(?<number>[一二三四五六七八九十百千万億兆〇]{2,})(?<unit>" + Units.ANY + ")");
    private static final Pattern ONE_KANJI = Pattern.compile(
            "(?<![数何幾第\\p{IsHan}])(?<number>[一二三四五六七八九十百千])(?<unit>" + Units.COUNTED_BY_ONE + ")(?!ひとり|一人)");
    private static final Pattern ABOUT =
            Pattern.compile("(?:約|およそ|おおよそ|概ね|おおむね|ほぼ|about|around|approximately|nearly|roughly|some) ?$");
    private static final Pattern ABOUT_AFTER = Pattern.compile("^(?:程度|前後|余り|余|ほど|強|弱)");
    private static final Pattern OWN_UNIT = Pattern.compile("^[\\p{IsHan}]|^[\\p{IsKatakana}ー]{1,8}");
    private static final int REACH = 14;

    private NumberReader() {}

    static void read(Reading reading) {
        reading.take(CALLED, match -> List.of(new Name(match.group())));
        reading.take(YEN_SIGN, match -> amount(reading, match, Units.YEN));
        reading.take(TENTHS, match -> tenths(reading, match));
        reading.take(ORDINAL, match -> amount(reading, match, unit(reading, match)));
        reading.take(NUMBER, match -> amount(reading, match, unit(reading, match)));
        reading.take(KANJI, match -> amount(reading, match, unit(reading, match)));
        reading.take(ONE_KANJI, match -> amount(reading, match, unit(reading, match)));
    }

    /** 3割5分 is 35%. */
    private static List<Claim> tenths(Reading reading, MatchResult match) {
        var parts = match.group("parts");
        var value = Numerals.value(match.group("number"))
                .multiply(BigDecimal.TEN)
                .add(parts == null ? BigDecimal.ZERO : Numerals.value(parts));
        return List.of(amount(reading, match, value, Units.PERCENT));
    }

    private static List<Claim> amount(Reading reading, MatchResult match, String unit) {
        var scale = match.namedGroups().containsKey("scale") ? match.group("scale") : null;
        var value = Numerals.value(match.group("number")).multiply(scaled(scale));
        var negative = match.namedGroups().containsKey("sign") && match.group("sign") != null;
        return List.of(amount(reading, match, negative ? value.negate() : value, unit));
    }

    private static Amount amount(Reading reading, MatchResult match, BigDecimal value, String unit) {
        var about = ABOUT.matcher(reading.before(match.start(), REACH)).find()
                || ABOUT_AFTER.matcher(reading.after(match.end(), 2)).find();
        return new Amount(
                value,
                unit,
                Bounds.ofAmount(Bounds.around(reading, match.start(), match.end())),
                about,
                reading.words(match.start(), match.end()));
    }

    private static BigDecimal scaled(@Nullable String scale) {
        return switch (scale == null ? "" : scale) {
            case "thousand" -> BigDecimal.valueOf(1_000);
            case "million" -> BigDecimal.valueOf(1_000_000);
            case "billion" -> BigDecimal.valueOf(1_000_000_000);
            default -> BigDecimal.ONE;
        };
    }

    /** The unit as listed, else the word that follows. */
    private static String unit(Reading reading, MatchResult match) {
        var unit = match.group("unit");
        if (unit != null) {
            return Units.of(unit);
        }
        var own = OWN_UNIT.matcher(reading.after(match.end(), 8));
        return own.find() ? own.group() : "";
    }
}
