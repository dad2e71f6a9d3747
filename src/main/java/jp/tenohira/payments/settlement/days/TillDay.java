package jp.tenohira.payments.settlement.days;

import java.time.LocalDate;
import jp.tenohira.payments.Taking;
import jp.tenohira.payments.settlement.journal.Posting.Kind;
import jp.tenohira.payments.settlement.journal.Posting.Subject;

/** What is closed at once: the takings of a section at a facility on a business day. */
public record TillDay(String section, String facility, LocalDate day) {

    static TillDay of(Taking taking) {
        return new TillDay(taking.section(), taking.facility(), taking.day());
    }

    public static TillDay of(Subject subject) {
        return new TillDay(subject.section(), subject.place(), subject.day());
    }

    public Subject subject() {
        return new Subject(Kind.CLOSING, section, facility, day);
    }
}
