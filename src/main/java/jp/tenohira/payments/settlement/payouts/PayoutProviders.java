package jp.tenohira.payments.settlement.payouts;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tenohira.core.Outcome;
import jp.tenohira.payments.Taking;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The providers' definitions, each version from a day on; nothing is overwritten. */
@Component
public class PayoutProviders {

    private final JdbcClient jdbc;
    private final Clock clock;

    public PayoutProviders(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public record Version(Provider provider, LocalDate since, String definition, String by) {}

    /** What held when, for a whole computation. */
    public static final class Known {

        private final List<Version> versions;
        private final Map<LocalDate, List<Provider>> holding = new HashMap<>();

        public Known(List<Version> versions) {
            this.versions = versions;
        }

        /** What holds of each provider on a day: of those that began, the latest. */
        public List<Provider> on(LocalDate day) {
            return holding.computeIfAbsent(day, this::latest);
        }

        private List<Provider> latest(LocalDate day) {
            var latest = new HashMap<String, Version>();
            for (var version : versions) {
                var before = latest.get(version.provider().code());
                if (!version.since().isAfter(day)
                        && (before == null || !version.since().isBefore(before.since()))) {
                    latest.put(version.provider().code(), version);
                }
            }
            return latest.values().stream()
                    .map(Version::provider)
                    .sorted(Comparator.comparing(Provider::code))
                    .toList();
        }

        public Optional<Provider> on(LocalDate day, String code) {
            return on(day).stream().filter(one -> one.code().equals(code)).findFirst();
        }

        /** Who pays a cashless taking. */
        public Optional<Provider> of(Taking taking) {
            return on(taking.day()).stream()
                    .filter(provider ->
                            provider.brand(taking.tender(), taking.brand()).isPresent())
                    .findFirst();
        }
    }

    public Known known() {
        return new Known(versions());
    }

    /** In the order they were written. */
    public List<Version> versions() {
        return jdbc.sql("select since, definition, changed_by from payout_provider order by number")
                .query((rs, _) -> {
                    var definition = rs.getString("definition");
                    return new Version(
                            read(definition),
                            rs.getObject("since", LocalDate.class),
                            definition,
                            rs.getString("changed_by"));
                })
                .list();
    }

    private static Provider read(String definition) {
        return switch (ProviderDefinition.read(definition)) {
            case Outcome.Accepted<Provider, List<ProviderDefinition.Wrong>>(var provider) -> provider;
            case Outcome.Refused<Provider, List<ProviderDefinition.Wrong>> _ ->
                throw new IllegalStateException("A stored definition is read as it was checked: " + definition);
        };
    }

    /** What was written of a provider last. */
    public Optional<Version> newest(String code) {
        return versions().reversed().stream()
                .filter(version -> version.provider().code().equals(code))
                .findFirst();
    }

    /** Whether a section looks after any provider, now or before. */
    public boolean lookedAfterBy(String section) {
        return versions().stream()
                .anyMatch(version -> version.provider().section().equals(section));
    }

    public void add(Provider provider, LocalDate since, String definition, String by) {
        jdbc.sql("""
                insert into payout_provider (code, since, definition, changed_at, changed_by)
                values (:code, :since, :definition, :at, :by)
                """)
                .param("code", provider.code())
                .param("since", since)
                .param("definition", definition)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }
}
