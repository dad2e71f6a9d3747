package jp.tenohira.payments.settlement.web.days;

import java.time.LocalDate;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.days.Day;
import jp.tenohira.payments.settlement.days.DayState;
import jp.tenohira.payments.settlement.days.Days;
import jp.tenohira.payments.settlement.days.TillDay;
import jp.tenohira.payments.settlement.web.SettlementDesk;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The day that an address of the own section means. */
@Component
class DaysOfFacility {

    private final Days days;

    DaysOfFacility(Days days) {
        this.days = days;
    }

    /** Not found where nothing was taken, deposited or closed. */
    Day of(Staff staff, String facility, LocalDate day) {
        var found = days.of(new TillDay(SettlementDesk.mustHaveSection(staff), facility, day));
        if (found.state() == DayState.NOTHING
                || found.facts().takings().isEmpty()
                        && found.facts().slips().isEmpty()
                        && found.last().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return found;
    }

    /** What the audit trail calls a day. */
    static String subject(TillDay till) {
        return till.section() + "/" + till.facility() + "/" + till.day();
    }
}
