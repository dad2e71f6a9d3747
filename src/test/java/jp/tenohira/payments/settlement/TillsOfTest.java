package jp.tenohira.payments.settlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Text;
import jp.tenohira.payments.Taking;
import jp.tenohira.payments.TakingNames;
import jp.tenohira.payments.TakingsSource;
import jp.tenohira.payments.Tender;
import jp.tenohira.payments.Till;
import org.springframework.stereotype.Component;

/** Takings that tests put in, of facilities that only the test knows. */
@Component
public class TillsOfTest implements TakingsSource, TakingsSource.Missing {

    private record Key(String city, LocalDate day) {}

    private final Map<Key, List<Taking>> takings = new ConcurrentHashMap<>();
    private final Map<Key, Set<Till>> missing = new ConcurrentHashMap<>();
    private final Map<String, Text> names = new ConcurrentHashMap<>();
    private final ThreadLocal<Integer> looks = ThreadLocal.withInitial(() -> 0);
    private final Set<String> silent = ConcurrentHashMap.newKeySet();

    @Override
    public String code() {
        return "test";
    }

    /** How often takings are asked for while something is done, by whoever does it. */
    public int looks(Runnable work) {
        var before = looks.get();
        work.run();
        return looks.get() - before;
    }

    @Override
    public List<Taking> within(LocalDate from, LocalDate to) {
        looks.set(looks.get() + 1);
        return from.datesUntil(to.plusDays(1))
                .flatMap(day -> takings.getOrDefault(key(day), List.of()).stream())
                .toList();
    }

    @Override
    public Missing missing(LocalDate from, LocalDate to) {
        return this;
    }

    @Override
    public boolean complete(String facility, LocalDate day) {
        return !silent.contains(CurrentMunicipality.get().code() + facility + day);
    }

    /** A till in service of which nothing comes on a day. */
    public void absent(String section, String facility, LocalDate day) {
        missing.merge(key(day), Set.of(new Till(section, facility)), (old, more) -> {
            var all = new HashSet<>(old);
            all.addAll(more);
            return all;
        });
    }

    @Override
    public Set<Till> silent(LocalDate day) {
        return missing.getOrDefault(key(day), Set.of());
    }

    @Override
    public TakingNames names(LocalDate day) {
        return new TakingNames(names, Map.of(), Map.of());
    }

    public void call(String facility, Text name) {
        names.put(facility, name);
    }

    private static Key key(LocalDate day) {
        return new Key(CurrentMunicipality.get().code(), day);
    }

    public void put(Taking taking) {
        takings.merge(key(taking.day()), List.of(taking), (old, more) -> {
            var all = new ArrayList<>(old);
            all.addAll(more);
            return all;
        });
    }

    /** Takes back what a register of a facility told, as a corrected import does. */
    public void forget(String facility, LocalDate day) {
        takings.computeIfPresent(
                key(day),
                (_, old) -> old.stream()
                        .filter(taking -> !taking.facility().equals(facility))
                        .toList());
    }

    public void silence(String facility, LocalDate day) {
        silent.add(CurrentMunicipality.get().code() + facility + day);
    }

    public static Taking cash(String section, String facility, LocalDate day, String fee, long yen) {
        return new Taking(section, facility, "1", day, fee, Tender.CASH, "", yen, 1, "test-1");
    }

    public static Taking qr(String section, String facility, LocalDate day, String fee, String brand, long yen) {
        return new Taking(section, facility, "1", day, fee, Tender.QR, brand, yen, 1, "test-1");
    }
}
