package jp.tenohira.procedures.postal;

import java.util.regex.Pattern;

/** What of Japan Post's 町域名 belongs into an address. */
final class TownName {

    private static final Pattern BRACKET = Pattern.compile("（[^）]*）?");
    private static final Pattern PLOTS = Pattern.compile("(?:第?[0-9０-９]+地割).*");
    private static final Pattern NO_TOWN = Pattern.compile("以下に掲載がない場合|.*の次に.*番地.*がくる場合|.+一円");

    private TownName() {}

    /**
     * The town without what only explains: "以下に掲載がない場合", "…の次に番地がくる場合" and "○○村一円" name none; brackets hold numbers,
     * parts and exceptions; plots (地割) of Iwate are numbers. "一円" alone is a real town of Taga in Shiga.
     */
    static String of(String written) {
        if (NO_TOWN.matcher(written).matches()) {
            return "";
        }
        var town = PLOTS.matcher(BRACKET.matcher(written).replaceAll("")).replaceAll("");
        return town.strip();
    }

    /** Whether the name goes on in the next row, as the older file breaks long ones. */
    static boolean open(String written) {
        return written.lastIndexOf('（') > written.lastIndexOf('）');
    }
}
