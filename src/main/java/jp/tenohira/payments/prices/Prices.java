package jp.tenohira.payments.prices;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.AuditTrail;
import jp.tenohira.identity.Staff;
import jp.tenohira.procedures.forms.PriceList;
import jp.tenohira.sheets.Sheet;
import jp.tenohira.sheets.TableProblem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The prices of the current city. */
@Component
public class Prices implements PriceList {

    private static final Duration TRUSTED = Duration.ofSeconds(5);

    private final PriceRows rows;
    private final PriceSheet sheet;
    private final AuditTrail audit;
    private final Clock clock;
    private final Cache<String, Map<String, List<Price>>> kept =
            Caffeine.newBuilder().expireAfterWrite(TRUSTED).build();

    Prices(PriceRows rows, PriceSheet sheet, AuditTrail audit, Clock clock) {
        this.rows = rows;
        this.sheet = sheet;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public boolean knows(String code) {
        return byCode().containsKey(code);
    }

    @Override
    public OptionalLong on(String code, LocalDate day) {
        return find(code, day).stream().mapToLong(Price::yen).findFirst();
    }

    /** The price in force on a day in Japan: the one that began last. */
    public Optional<Price> find(String code, LocalDate day) {
        return byCode().getOrDefault(code, List.of()).stream()
                .filter(price -> !price.validFrom().isAfter(day))
                .max(Comparator.comparing(Price::validFrom))
                .filter(price -> price.holdsOn(day));
    }

    /** Every price that holds on the day or later, by code and time. */
    public List<Price> from(LocalDate day) {
        return byCode().values().stream()
                .flatMap(List::stream)
                .filter(price ->
                        price.validUntil() == null || !price.validUntil().isBefore(day))
                .toList();
    }

    /** Prices that end and that no other follows the day after. */
    List<Ending> ending() {
        var ending = new ArrayList<Ending>();
        for (var price : byCode().values().stream().flatMap(List::stream).toList()) {
            var last = price.validUntil();
            if (last != null
                    && find(price.code(), last).filter(price::equals).isPresent()
                    && find(price.code(), last.plusDays(1)).isEmpty()) {
                ending.add(new Ending(price, last));
            }
        }
        return ending;
    }

    /** @param last the last day it holds */
    record Ending(Price price, LocalDate last) {}

    /** The tax of a kind of fee on a day; exempt where no price tells. */
    public Tax taxOf(String kind, LocalDate day) {
        return byCode().values().stream()
                .flatMap(List::stream)
                .filter(price -> price.kind().equals(kind) && price.holdsOn(day))
                .max(Comparator.comparing(Price::validFrom))
                .map(Price::tax)
                .orElse(Tax.EXEMPT);
    }

    public List<PriceImport> imports() {
        return rows.imports();
    }

    /** Takes in a list, whole or not at all; the number of prices that are new or changed. */
    @Transactional
    public Outcome<Integer, List<TableProblem>> importList(Staff by, Sheet table) {
        return switch (sheet.read(table)) {
            case Outcome.Refused<List<Price>, List<TableProblem>>(var problems) -> Outcome.refused(problems);
            case Outcome.Accepted<List<Price>, List<TableProblem>>(var read) -> {
                var known = new HashMap<String, Price>();
                rows.all().forEach(price -> known.put(key(price), price));
                var number = rows.nextImport();
                var changed = read.stream()
                        .filter(price -> !same(price, known.get(key(price))))
                        .toList();
                if (!changed.isEmpty()) {
                    rows.add(number, table.name(), changed, clock.instant(), by.name());
                    audit.record(
                            by,
                            "prices.imported",
                            Integer.toString(number),
                            Map.of("prices", Integer.toString(changed.size())));
                    kept.invalidate(CurrentMunicipality.get().code());
                }
                yield Outcome.accepted(changed.size());
            }
        };
    }

    private static String key(Price price) {
        return price.code() + " " + price.validFrom();
    }

    private static boolean same(Price price, @org.jspecify.annotations.Nullable Price known) {
        return known != null
                && price.equals(new Price(
                        known.code(),
                        known.procedure(),
                        known.name(),
                        known.yen(),
                        known.kind(),
                        known.tax(),
                        known.legalBasis(),
                        known.validFrom(),
                        known.validUntil(),
                        price.list()));
    }

    private Map<String, List<Price>> byCode() {
        var here = CurrentMunicipality.get().code();
        var known = kept.getIfPresent(here);
        if (known == null) {
            known = read();
            kept.put(here, known);
        }
        return known;
    }

    /** The city's own; of what it never priced, the shipped standard. */
    private Map<String, List<Price>> read() {
        var byCode = new TreeMap<String, List<Price>>();
        rows.all()
                .forEach(price -> byCode.merge(
                        price.code(),
                        List.of(price),
                        (before, more) -> java.util.stream.Stream.concat(before.stream(), more.stream())
                                .toList()));
        PriceSheet.standard().forEach(price -> byCode.putIfAbsent(price.code(), List.of(price)));
        return byCode;
    }
}
