package jp.tenohira.figures.dashboards;

import java.util.List;
import java.util.UUID;

/**
 * A dashboard that a member of staff composed.
 *
 * @param shared whether every member of staff may open it; each sees the figures as far as the own role allows
 */
public record OwnDashboard(UUID id, UUID owner, String ownerName, String name, boolean shared, List<Tile> tiles) {

    public OwnDashboard {
        tiles = List.copyOf(tiles);
    }
}
