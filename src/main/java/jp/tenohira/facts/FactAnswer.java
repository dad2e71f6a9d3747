package jp.tenohira.facts;

import java.time.LocalDate;
import java.util.Optional;

/** One row of an answer; columns count from 1. */
public interface FactAnswer {

    int columns();

    /** Empty for no value. */
    String text(int column);

    long whole(int column);

    Optional<LocalDate> day(int column);
}
