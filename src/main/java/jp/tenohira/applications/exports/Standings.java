package jp.tenohira.applications.exports;

import java.util.HashMap;
import java.util.Map;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.places.Places;
import jp.tenohira.applications.places.Standing;
import org.jspecify.annotations.Nullable;

/** Where the cases of a file stand among those for the same places, read once for each procedure. */
final class Standings {

    private final Places places;
    private final Map<String, Map<CaseId, Standing.Of>> byProcedure = new HashMap<>();

    Standings(Places places) {
        this.places = places;
    }

    /** Null when the case is not for places. */
    Standing.@Nullable Of of(Casefile casefile) {
        return byProcedure.computeIfAbsent(casefile.procedure(), places::all).get(casefile.id());
    }
}
