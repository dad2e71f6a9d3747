package jp.tenohira.facts;

import java.io.IOException;
import java.io.OutputStream;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import jp.tenohira.core.Outcome;
import jp.tenohira.facts.staging.PackedRows;
import jp.tenohira.facts.staging.StagedRows;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Stands between the city hall of the tests and its facts: a question that only DuckDB understands fails the test that asks it, whichever that is. */
@Component
public class EveryQuestionIsShared implements BeanPostProcessor {

    private final List<Consumer<FactQuery>> listeners = new CopyOnWriteArrayList<>();

    @Override
    public Object postProcessAfterInitialization(Object bean, String beanName) {
        return bean instanceof Facts facts ? new Checked(facts) : bean;
    }

    /** Does something, and hears what is asked of tables that modules declare meanwhile, by whomever. */
    public void hear(Consumer<FactQuery> listener, Runnable doing) {
        listeners.add(listener);
        try {
            doing.run();
        } finally {
            listeners.remove(listener);
        }
    }

    private void check(FactQuery query) {
        if (query.tables().stream().noneMatch(table -> table.name().matches(FactsOfTest.NAME))) {
            SharedSql.mustBe(query.sql());
            listeners.forEach(listener -> listener.accept(query));
        }
    }

    private final class Checked implements Facts {

        private final Facts facts;

        Checked(Facts facts) {
            this.facts = facts;
        }

        @Override
        public Outcome<Appended, AppendRefused> append(FactTable table, Delivery delivery, Rows rows)
                throws IOException {
            return facts.append(table, delivery, rows);
        }

        @Override
        public Optional<StagedRows> stage(FactTable table, PackedRows rows) throws IOException {
            return facts.stage(table, rows);
        }

        @Override
        public <T> List<T> query(FactQuery query, Function<FactAnswer, T> each) {
            check(query);
            return facts.query(query, each);
        }

        @Override
        public List<Batch> batches(FactTable table) {
            return facts.batches(table);
        }

        @Override
        public Optional<Batch> batch(FactTable table, UUID id) {
            return facts.batch(table, id);
        }

        @Override
        public Set<UUID> counting(FactTable table) {
            return facts.counting(table);
        }

        @Override
        public List<YearMonth> months(FactTable table) {
            return facts.months(table);
        }

        @Override
        public long state(FactTable table) {
            return facts.state(table);
        }

        @Override
        public int compact(FactTable table) throws IOException {
            return facts.compact(table);
        }

        @Override
        public void export(FactQuery query, Format format, OutputStream out) throws IOException {
            check(query);
            facts.export(query, format, out);
        }
    }
}
