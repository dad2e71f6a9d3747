package jp.tenohira.figures.dashboards;

import java.util.List;
import jp.tenohira.core.Text;
import jp.tenohira.figures.Figure.Target;
import org.jspecify.annotations.Nullable;

/** What a dashboard shows: goals first, then tiles in their order. */
public record Dashboard(String code, Text name, List<Goal> goals, List<Tile> tiles) {

    public Dashboard {
        goals = List.copyOf(goals);
        tiles = List.copyOf(tiles);
    }

    /**
     * A goal of the city, such as カウンターレス.
     *
     * @param figure that says how far it is reached; it need not be there yet
     * @param target of this goal; null for the figure's own
     */
    public record Goal(Text name, String figure, @Nullable Target target) {}
}
