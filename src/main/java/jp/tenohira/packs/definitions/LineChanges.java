package jp.tenohira.packs.definitions;

import java.util.ArrayList;
import java.util.List;

/** What differs between two texts, line by line: a longest common subsequence stays, the rest went or came. */
public final class LineChanges {

    private LineChanges() {}

    /** @param line in the text it stands in, counted from 1; @param came whether it is new, else it went */
    public record Change(int line, boolean came, String text) {}

    public static List<Change> between(String before, String after) {
        var old = before.lines().toList();
        var now = after.lines().toList();
        var common = common(old, now);
        var changes = new ArrayList<Change>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                i++;
                j++;
            } else if (j == now.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
                changes.add(new Change(i + 1, false, old.get(i)));
                i++;
            } else {
                changes.add(new Change(j + 1, true, now.get(j)));
                j++;
            }
        }
        return changes;
    }

    /** For each pair of places, how many lines the rests have in common. */
    private static int[][] common(List<String> old, List<String> now) {
        var common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
