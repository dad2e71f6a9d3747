package jp.tenohira.applications.filing.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.tenohira.applications.ApplicationSubmitted;
import jp.tenohira.applications.CaseId;
import jp.tenohira.applications.ReceiptNumber;
import jp.tenohira.core.FiscalYear;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes a batch of filings of one city in one transaction, with a handful of statements however many they are. */
@Component
class FilingWriter {

    private final FilingKeys keys;
    private final PlacesAtFiling places;
    private final SlotBooking booking;
    private final FilingRows rows;
    private final FilingNotices notices;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    FilingWriter(
            FilingKeys keys,
            PlacesAtFiling places,
            SlotBooking booking,
            FilingRows rows,
            FilingNotices notices,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.keys = keys;
        this.places = places;
        this.booking = booking;
        this.rows = rows;
        this.notices = notices;
        this.events = events;
        this.transaction = transaction;
    }

    /** What became of each filing, in their order. When it returns, everything is durable. */
    List<Filed> write(List<Filing> filings) {
        var filed = transaction.execute(_ -> writeInTransaction(filings));
        if (filed == null) {
            throw new IllegalStateException("The transaction returned nothing");
        }
        return filed;
    }

    private List<Filed> writeInTransaction(List<Filing> filings) {
        var refused = new HashMap<>(places.refuse(filings));
        refused.putAll(booking.book(
                filings.stream().filter(f -> !refused.containsKey(f.id())).toList()));
        return refused.isEmpty() ? writeBooked(filings) : withRefused(filings, refused);
    }

    private List<Filed> withRefused(List<Filing> filings, Map<CaseId, Filed> refused) {
        var others = filings.stream().filter(f -> !refused.containsKey(f.id())).toList();
        var filed = writeBooked(others).iterator();
        return filings.stream()
                .map(filing -> refused.containsKey(filing.id())
                        ? Objects.requireNonNull(refused.get(filing.id()))
                        : filed.next())
                .toList();
    }

    private List<Filed> writeBooked(List<Filing> filings) {
        if (filings.isEmpty()) {
            return List.of();
        }
        var claimed = keys.claim(filings);
        var fresh = filings.stream().filter(f -> claimed.contains(f.id())).toList();
        var numbers = numbers(fresh);
        if (!fresh.isEmpty()) {
            rows.write(fresh, numbers);
            places.enter(fresh, numbers);
            notices.write(fresh, numbers);
        }
        booking.giveBack(filings, claimed);
        // Asked last: a key may also have been claimed by another filing of this batch.
        var earlier = fresh.size() == filings.size() ? FilingKeys.NONE : keys.earlier(filings);
        var filed = new ArrayList<Filed>(filings.size());
        for (var filing : filings) {
            var number = numbers.get(filing.id());
            filed.add(number == null ? earlier.of(filing) : fresh(filing, number));
        }
        return filed;
    }

    private Filed fresh(Filing filing, ReceiptNumber number) {
        var content = filing.content();
        events.publishEvent(new ApplicationSubmitted(
                filing.id(), number, content.procedure(), content.section(), filing.submittedAt()));
        return new Filed.Case(filing.id(), number, filing.submittedAt(), content.sha256());
    }

    /** Gives out receipt numbers in the order of receipt. */
    private Map<CaseId, ReceiptNumber> numbers(List<Filing> fresh) {
        var byYear = new HashMap<Integer, List<Filing>>();
        for (var filing :
                fresh.stream().sorted(Comparator.comparing(Filing::submittedAt)).toList()) {
            var year = FiscalYear.of(filing.submittedAt()).year();
            byYear.computeIfAbsent(year, _ -> new ArrayList<>()).add(filing);
        }
        var numbers = new HashMap<CaseId, ReceiptNumber>();
        byYear.forEach((year, ofYear) -> {
            var next = keys.count(year, ofYear.size()) - ofYear.size() + 1;
            for (var filing : ofYear) {
                numbers.put(filing.id(), ReceiptNumber.of(year, next++));
            }
        });
        return numbers;
    }
}
