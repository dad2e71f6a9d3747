package jp.tenohira.applications.queue;

import java.util.Optional;
import java.util.function.Consumer;
import jp.tenohira.applications.casefile.Casefile;
import jp.tenohira.applications.desk.AnsweredCase;
import jp.tenohira.applications.desk.Desk;

/** The cases of a desk's section: found by a filter, walked in its order. Another section's cases do not exist here. */
public interface Queue {

    /** The most cases a page shows. */
    int PAGE = 50;

    /** The first page. */
    QueueSlice first(Desk desk, QueueFilter filter);

    QueueSlice after(Desk desk, QueueFilter filter, QueuePosition position);

    QueueSlice before(Desk desk, QueueFilter filter, QueuePosition position);

    QueueCount count(Desk desk, QueueFilter filter);

    /** The case before and the case after one in the order of the filter, whether or not it still matches itself. */
    Neighbours neighbours(Desk desk, QueueFilter filter, Casefile casefile);

    record Neighbours(Optional<String> previous, Optional<String> next) {}

    /** Every case the filter finds, in its order, at most {@code limit}, without holding them in memory. */
    void each(Desk desk, QueueFilter filter, int limit, Consumer<Casefile> reader);

    /** The same, each with its answers in force. */
    void eachAnswered(Desk desk, QueueFilter filter, int limit, Consumer<AnsweredCase> reader);
}
