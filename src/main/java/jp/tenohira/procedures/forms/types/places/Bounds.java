package jp.tenohira.procedures.forms.types.places;

import jp.tenohira.procedures.forms.definition.reading.Place;

/** A rectangle of latitudes and longitudes, in decimal degrees as written. */
record Bounds(String south, String north, String west, String east) {

    static Bounds read(Place place) {
        var bounds = new Bounds(
                degrees(place, "south"), degrees(place, "north"), degrees(place, "west"), degrees(place, "east"));
        if (Double.parseDouble(bounds.south) >= Double.parseDouble(bounds.north)
                || Double.parseDouble(bounds.west) >= Double.parseDouble(bounds.east)) {
            place.wrong(
                    "south は north より、west は east より小さい数にしてください。", "expected south below north and west below east");
        }
        place.done();
        return bounds;
    }

    private static String degrees(Place place, String key) {
        var written = place.text(key);
        if (!written.matches("-?[0-9]{1,3}\\.[0-9]{1,4}")) {
            place.at(key)
                    .wrong(
                            "緯度・経度は \"37.25\" のように、小数を引用符で囲んで書いてください。",
                            "expected decimal degrees as a text, such as \"37.25\"");
            return "0";
        }
        return written;
    }
}
