package jp.tenohira.procedures.forms;

import java.time.LocalDate;
import java.util.OptionalLong;

/** What things cost in the current city, so that rules may say {@code price("certificate-residence")}. */
public interface PriceList {

    /** Whether the code ever had a price: a definition that means another is refused. */
    boolean knows(String code);

    /** The price in yen on a day in Japan; empty where none is in force. */
    OptionalLong on(String code, LocalDate day);
}
