package jp.tenohira.procedures.inventory;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Municipality;
import jp.tenohira.identity.Organisation;
import jp.tenohira.procedures.entries.Entries.InventoryChanged;
import jp.tenohira.ui.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The catalogue of each municipality, kept in memory. A change made here is seen at once; one made by another process
 * or in the organisation, with the first question after {@link #SECONDS_UNTIL_LOOKING_AGAIN} seconds, which need not wait for it.
 */
@Component
class Catalogues {

    private static final int SECONDS_UNTIL_LOOKING_AGAIN = 15;
    private static final int MOST_CITIES_IN_MEMORY = 200;

    private final InventoryTables tables;
    private final Organisation organisation;
    private final Messages messages;
    private final LoadingCache<Municipality, Catalogue> kept;

    Catalogues(InventoryTables tables, Organisation organisation, Messages messages) {
        this.tables = tables;
        this.organisation = organisation;
        this.messages = messages;
        this.kept = Caffeine.newBuilder()
                .maximumSize(MOST_CITIES_IN_MEMORY)
                .refreshAfterWrite(Duration.ofSeconds(SECONDS_UNTIL_LOOKING_AGAIN))
                .build(new Reader());
    }

    Catalogue current() {
        return kept.get(CurrentMunicipality.get());
    }

    /** Forgets the current municipality's catalogue, which is then read anew. */
    void forget() {
        kept.invalidate(CurrentMunicipality.get());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(InventoryChanged changed) {
        forget();
    }

    private Catalogue.Records records(Municipality city) {
        return CurrentMunicipality.call(
                city,
                () -> new Catalogue.Records(
                        tables.procedures(), tables.abolished(), organisation.departments(), organisation.sections()));
    }

    private final class Reader implements CacheLoader<Municipality, Catalogue> {

        @Override
        public Catalogue load(Municipality city) {
            return new Catalogue(records(city), messages);
        }

        @Override
        public Catalogue reload(Municipality city, Catalogue old) {
            var records = records(city);
            return records.equals(old.records()) ? old : new Catalogue(records, messages);
        }
    }
}
