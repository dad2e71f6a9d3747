package jp.tenohira.facts.rollups;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.facts.Facts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The sums of all rows that count. A batch is summed once, when it comes or when somebody asks first; its sums lie in PostgreSQL, and what they
 * add up to in memory, each city's by itself.
 */
public final class KeptSums<S> {

    private static final long ROWS_AT_ONCE = 2_000_000;

    private final Facts facts;
    private final Summing<S> summing;
    private final SummedBatches summed;
    private final TransactionTemplate ownTransaction;
    private final Map<String, Held<S>> held = new ConcurrentHashMap<>();

    public KeptSums(Facts facts, Summing<S> summing, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.facts = facts;
        this.summing = summing;
        this.summed = new SummedBatches(jdbc, summing);
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @param facts and lists: the states it was summed at */
    private record Held<S>(long facts, long lists, Set<UUID> batches, S sums) {}

    public S all() {
        var city = CurrentMunicipality.get().code();
        var state = facts.state(summing.facts());
        var lists = summing.lists();
        var known = held.get(city);
        if (known != null && known.facts() == state && known.lists() == lists) {
            return known.sums();
        }
        var counting = facts.counting(summing.facts());
        sumWhatIsMissing(lists, counting);
        var now = added(known, lists, counting);
        held.put(city, new Held<>(state, lists, counting, now));
        return now;
    }

    private S added(@Nullable Held<S> known, long lists, Set<UUID> counting) {
        if (known == null || known.lists() != lists || !counting.containsAll(known.batches())) {
            return summing.read(lists, counting);
        }
        var more = new HashSet<>(counting);
        more.removeAll(known.batches());
        return more.isEmpty() ? known.sums() : summing.plus(known.sums(), summing.read(lists, more));
    }

    private void sumWhatIsMissing(long lists, Set<UUID> counting) {
        if (summed.at(lists).containsAll(counting)) {
            return;
        }
        ownTransaction.executeWithoutResult(_ -> {
            summed.lock();
            var missing = new HashSet<>(counting);
            missing.removeAll(summed.at(lists));
            if (!missing.isEmpty()) {
                summed.forgetBefore(lists);
                portions(missing).forEach(portion -> {
                    summed.add(lists, portion);
                    summing.sum(lists, portion);
                });
            }
        });
    }

    /** So few rows at once that memory is enough whatever was taken in over the years. */
    private List<Set<UUID>> portions(Set<UUID> batches) {
        var portions = new ArrayList<Set<UUID>>();
        var rows = 0L;
        for (var batch : batches) {
            var more = facts.batch(summing.facts(), batch).orElseThrow().rows();
            if (portions.isEmpty() || rows + more > ROWS_AT_ONCE) {
                portions.add(new HashSet<>());
                rows = 0;
            }
            portions.getLast().add(batch);
            rows += more;
        }
        return portions;
    }
}
