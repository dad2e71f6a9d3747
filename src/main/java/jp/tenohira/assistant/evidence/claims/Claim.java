package jp.tenohira.assistant.evidence.claims;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One thing a sentence states, so written that the same thing is the same however it was worded. */
public sealed interface Claim {

    String words();

    /** Whether a passage that states the other one bears this out. */
    boolean bornOutBy(Claim other);

    /** Whether both cannot hold of one thing: the same is counted or dated, and differs. */
    default boolean rivals(Claim other) {
        return false;
    }

    /** Claims of one kind stand beside each other, as the values of one list do. */
    default boolean alike(Claim other) {
        return getClass() == other.getClass();
    }

    /** What limits a value: 以上, 未満, まで … */
    enum Bound {
        NONE,
        AT_LEAST,
        OVER,
        AT_MOST,
        UNDER,
        FROM,
        UNTIL;

        /** Days and hours are the same with から or まで left out; が, は and から do not contradict each other. */
        boolean allows(Bound other) {
            return this == other || this == NONE && other.ofTime() || other == NONE && ofTime();
        }

        /** Whether both limit, and not alike; where one says nothing nobody can tell. */
        boolean excludes(Bound other) {
            return this != other && this != NONE && other != NONE;
        }

        private boolean ofTime() {
            return this == FROM || this == UNTIL;
        }
    }

    /**
     * A number of something.
     *
     * @param unit as {@link Units} writes it; empty for none
     * @param about whether it was given as about so much
     */
    record Amount(BigDecimal value, String unit, Bound bound, boolean about, String words) implements Claim {

        @Override
        public boolean bornOutBy(Claim other) {
            return other instanceof Amount amount
                    && value.compareTo(amount.value) == 0
                    && unit.equals(amount.unit)
                    && bound.allows(amount.bound)
                    && (about || !amount.about);
        }

        @Override
        public boolean rivals(Claim other) {
            return other instanceof Amount amount
                    && unit.equals(amount.unit)
                    && (value.compareTo(amount.value) == 0 ? bound.excludes(amount.bound) : bound == amount.bound);
        }

        @Override
        public boolean alike(Claim other) {
            return other instanceof Amount amount && unit.equals(amount.unit);
        }
    }

    /** A day, month, year or fiscal year; what is not named is null, and a sentence may name less than its passage. */
    record Day(
            @Nullable Integer year,
            @Nullable Integer month,
            @Nullable Integer day,
            boolean fiscal,
            Bound bound,
            String words)
            implements Claim {

        @Override
        public boolean bornOutBy(Claim other) {
            return other instanceof Day known
                    && fiscal == known.fiscal
                    && within(year, known.year)
                    && within(month, known.month)
                    && within(day, known.day)
                    && bound.allows(known.bound);
        }

        @Override
        public boolean rivals(Claim other) {
            return other instanceof Day known
                    && fiscal == known.fiscal
                    && (differ(year, known.year)
                            || differ(month, known.month)
                            || differ(day, known.day)
                            || bound.excludes(known.bound));
        }

        private static boolean differ(@Nullable Integer own, @Nullable Integer known) {
            return own != null && known != null && !own.equals(known);
        }

        private static boolean within(@Nullable Integer own, @Nullable Integer known) {
            return own == null || own.equals(known);
        }
    }

    /** From the one to the other; neither end alone bears it out. */
    record Range(Claim from, Claim to, String words) implements Claim {

        @Override
        public boolean bornOutBy(Claim other) {
            return other instanceof Range range && from.bornOutBy(range.from) && to.bornOutBy(range.to);
        }

        @Override
        public boolean rivals(Claim other) {
            return other instanceof Range range && (from.rivals(range.from) || to.rivals(range.to));
        }

        @Override
        public boolean alike(Claim other) {
            return other instanceof Range range && from.alike(range.from);
        }
    }

    /** The name of a place, law, institution or person, or a number that is a name, such as a telephone number. */
    record Name(String words) implements Claim {

        @Override
        public boolean bornOutBy(Claim other) {
            return other instanceof Name name && words.equals(name.words);
        }

        @Override
        public boolean rivals(Claim other) {
            return other instanceof Name name && !words.contains(name.words) && !name.words.contains(words);
        }
    }

    /** A time that only the writer's day gives a meaning. */
    record Relative(String words) implements Claim {

        @Override
        public boolean bornOutBy(Claim other) {
            return other instanceof Relative relative && words.equals(relative.words);
        }
    }
}
