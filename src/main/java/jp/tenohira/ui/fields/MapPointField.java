package jp.tenohira.ui.fields;

import org.jspecify.annotations.Nullable;

/**
 * A place; sent as {@code name.latitude}, {@code name.longitude}, {@code name.description}. Where scripts run it can be chosen on a map.
 *
 * @param within where it may lie; without it there is no map
 * @param tiles the address of the base map's tiles; empty for none
 */
public record MapPointField(
        String id,
        String name,
        String label,
        @Nullable String hint,
        @Nullable String error,
        boolean required,
        String latitude,
        String longitude,
        String description,
        @Nullable Bounds within,
        String tiles,
        String attribution)
        implements Field {

    /** A rectangle in decimal degrees. */
    public record Bounds(String south, String north, String west, String east) {}

    public MapPointField(
            String id,
            String name,
            String label,
            @Nullable String hint,
            @Nullable String error,
            boolean required,
            String latitude,
            String longitude,
            String description,
            @Nullable Bounds within) {
        this(id, name, label, hint, error, required, latitude, longitude, description, within, "", "");
    }

    /** The same on the city's base map. */
    public MapPointField on(String newTiles, String newAttribution) {
        return new MapPointField(
                id,
                name,
                label,
                hint,
                error,
                required,
                latitude,
                longitude,
                description,
                within,
                newTiles,
                newAttribution);
    }
}
