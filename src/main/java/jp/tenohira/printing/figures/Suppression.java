package jp.tenohira.printing.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which groups are not shown, so that nothing is known of fewer than {@value #FEWEST} people. What stands beside a group adds up to a total
 * that is shown: hiding one alone would leave it to be computed from the total and the others. So those hidden are always at least two and
 * together at least {@value #FEWEST} people, or all.
 */
public final class Suppression {

    public static final int FEWEST = 5;

    private Suppression() {}

    /** @param people who belong to the group; 0 where nobody is known to */
    public record Group(String code, long people) {}

    /** The codes to hide among groups whose total is shown. */
    public static Set<String> hidden(List<Group> groups) {
        var bySize = new ArrayList<>(groups);
        bySize.sort(Comparator.comparingLong(Group::people).thenComparing(Group::code));
        var hidden = new HashSet<String>();
        long people = 0;
        for (var group : bySize) {
            var enough = hidden.isEmpty() || (hidden.size() > 1 && people >= FEWEST);
            if (group.people() >= FEWEST && enough) {
                break;
            }
            hidden.add(group.code());
            people += group.people();
        }
        return hidden;
    }
}
