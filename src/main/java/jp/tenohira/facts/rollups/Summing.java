package jp.tenohira.facts.rollups;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.tenohira.facts.FactTable;

/**
 * What a module sums of its facts, and where the sums lie.
 *
 * @param <S> sums, which add up
 */
public interface Summing<S> {

    FactTable facts();

    /** Rises with each change of the lists that rows are joined with: then everything is summed anew. */
    long lists();

    /** The table of the batches that were summed, with the columns lists and batch; a constant of the module that owns it. */
    String batches();

    /** The tables of their sums, each with the columns lists and batch too. */
    List<String> sums();

    /** Sums the batches and adds them to the tables. */
    void sum(long lists, Set<UUID> batches);

    /** What the batches add up to, as the tables have it. */
    S read(long lists, Set<UUID> batches);

    S plus(S some, S more);
}
