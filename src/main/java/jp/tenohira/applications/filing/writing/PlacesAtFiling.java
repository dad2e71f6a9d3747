package jp.tenohira.applications.filing.writing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.ReceiptNumber;
import jp.tenohira.applications.places.Entry;
import jp.tenohira.applications.places.Places;
import org.springframework.stereotype.Component;

/** Enters the filings of a batch for places; filings that are not for places cost nothing. */
@Component
class PlacesAtFiling {

    private final Places places;
    private final FilingKeys keys;

    PlacesAtFiling(Places places, FilingKeys keys) {
        this.places = places;
        this.keys = keys;
    }

    /** What becomes of the filings that find no room. What was filed before by the same key has its place already. */
    Map<CaseId, Filed> refuse(List<Filing> filings) {
        var forPlaces =
                filings.stream().filter(filing -> filing.places() != null).toList();
        if (forPlaces.isEmpty()) {
            return Map.of();
        }
        var byId = forPlaces.stream().collect(Collectors.toMap(Filing::id, filing -> filing));
        var refused = places.refuse(entries(forPlaces));
        if (refused.isEmpty()) {
            return Map.of();
        }
        var earlier = keys.earlier(forPlaces);
        var answers = new HashMap<CaseId, Filed>();
        refused.forEach((id, why) -> {
            var filing = Objects.requireNonNull(byId.get(id));
            if (!earlier.has(filing)) {
                answers.put(id, new Filed.NoPlace(why, Objects.requireNonNull(filing.places())));
            }
        });
        return answers;
    }

    void enter(List<Filing> fresh, Map<CaseId, ReceiptNumber> numbers) {
        places.enter(entries(fresh), id -> Objects.requireNonNull(numbers.get(id)));
    }

    private static List<Entry> entries(List<Filing> filings) {
        return filings.stream()
                .flatMap(
                        filing -> Optional.ofNullable(filing.places())
                                .map(terms -> new Entry(filing.id(), terms, filing.submittedAt()))
                                .stream())
                .toList();
    }
}
