package jp.tenohira.standards;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the scenarios are compared by.
 *
 * @param years of use that are added up
 * @param subsidyCap yen for the whole city; null while it is not known
 * @param assumed a working assumption that nobody has decided
 */
public record Assessment(int version, int years, @Nullable Long subsidyCap, List<Criterion> criteria, boolean assumed) {

    public static final int MOST_POINTS = 10;
    public static final int MOST_WEIGHT = 100;

    public static final Assessment NONE = new Assessment(0, 5, null, List.of(), false);

    public Assessment {
        criteria = List.copyOf(criteria);
    }

    /** @param points of each scenario in their order, 0 to 10 */
    public record Criterion(String name, int weight, List<Integer> points) {

        public Criterion {
            points = List.copyOf(points);
        }
    }
}
