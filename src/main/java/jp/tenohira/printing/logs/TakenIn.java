package jp.tenohira.printing.logs;

/** Who keeps something up to date with the print jobs. It is told after a log counts; what it fails to do then it must make up for when asked. */
@FunctionalInterface
public interface TakenIn {

    TakenIn NOBODY = () -> {};

    void takenIn();
}
