package jp.tenohira.payments;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.tenohira.core.Text;
import jp.tenohira.identity.Staff;
import jp.tenohira.sheets.Sheet;

/** Daily settlement as another module fills it: the demo city does. What is refused is answered as the first thing that is wrong. */
public interface DailySettlement {

    /** Whether no kind of fee has an account yet. */
    boolean isEmpty();

    /** The chart of accounts of revenue (款・項・目・節). */
    Optional<Text> chart(Sheet sheet, String by);

    /** The account of each kind of fee, from a day on. */
    Optional<Text> fees(Sheet sheet, String by);

    /** What the contract with a provider says, as YAML, from a day on. */
    Optional<Text> provider(String yaml, LocalDate since, String by);

    /** @param cash what the registers say was taken in cash */
    record OpenDay(Till till, LocalDate day, long cash) {}

    /** Days that nobody has closed and of which registers have told. */
    List<OpenDay> open(LocalDate from, LocalDate to);

    void slip(OpenDay of, String number, long yen, String by);

    /** Gives every difference of a day the same reason. */
    void explain(OpenDay of, String words, Staff by);

    /** Whether the day was closed. */
    boolean close(OpenDay of, Staff by);

    /** Whether what was closed of the day was approved. */
    boolean approve(OpenDay of, Staff by);

    /** @param paidOn when the provider should pay */
    record Due(String provider, LocalDate paidOn, long net) {}

    /** What providers owe, by what is closed. */
    List<Due> due(LocalDate from, LocalDate to);

    /** @param depositedOn when it went to the bank */
    record Cash(Till till, LocalDate day, LocalDate depositedOn, long yen) {}

    /** The cash of closed business days that the bank has not credited, by day. */
    List<Cash> inTransit(LocalDate from, LocalDate to);

    /** A file of the bank (全銀). */
    Optional<Text> bankFile(String name, byte[] content, Staff by);
}
