package jp.tenohira.procedures.forms.definition;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody most likely meant by a name that does not exist. */
public final class Similar {

    private static final int FAR = 3;

    private Similar() {}

    /** The name that differs least, when that is little. */
    public static Optional<String> nearest(String name, Collection<String> among) {
        var most = Math.min(FAR, Math.max(1, name.length() / 3));
        return among.stream()
                .filter(other -> !other.equals(name) && distance(name, other) <= most)
                .min(Comparator.<String>comparingInt(other -> distance(name, other))
                        .thenComparing(other -> other));
    }

    /** How many letters are added, lost, changed or swapped, whatever their case. */
    private static int distance(String a, String b) {
        var x = a.toLowerCase(Locale.ROOT);
        var y = b.toLowerCase(Locale.ROOT);
        var d = new int[x.length() + 1][y.length() + 1];
        for (int i = 0; i <= x.length(); i++) {
            for (int j = 0; j <= y.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                var cost = x.charAt(i - 1) == y.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + cost);
                if (i > 1 && j > 1 && x.charAt(i - 1) == y.charAt(j - 2) && x.charAt(i - 2) == y.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[x.length()][y.length()];
    }
}
