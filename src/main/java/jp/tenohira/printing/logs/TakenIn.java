package jp.tenohira.printing.logs;

/** Who keeps something up to date with the print jobs. */
@FunctionalInterface
public interface TakenIn extends jp.tenohira.facts.rollups.TakenIn {

    TakenIn NOBODY = () -> {};
}
