package jp.tenohira.payments.settlement.web.days;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import jp.tenohira.identity.Staff;
import jp.tenohira.payments.settlement.days.Day;
import jp.tenohira.payments.settlement.days.DayState;
import jp.tenohira.payments.settlement.days.Days;
import jp.tenohira.payments.settlement.days.TillDay;
import jp.tenohira.payments.settlement.days.looking.Sightings;
import jp.tenohira.payments.settlement.web.SettlementDesk;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The days of the own section: the one that an address means, and those that are listed. */
@Component
class DaysOfFacility {

    private static final int RECENT_DAYS = 14;
    private static final int MOST_OLDER = 2_000;

    private final SettlementDesk desk;
    private final Days days;
    private final Sightings sightings;

    DaysOfFacility(SettlementDesk desk, Days days, Sightings sightings) {
        this.desk = desk;
        this.days = days;
        this.sightings = sightings;
    }

    /** Not found where nothing was taken, deposited or closed, and nothing is waited for. */
    Day of(Staff staff, String facility, LocalDate day) {
        var found = days.of(new TillDay(SettlementDesk.mustHaveSection(staff), facility, day));
        if (found.state() == DayState.NOTHING
                || found.facts().nothing() && found.last().isEmpty() && !found.absent()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return found;
    }

    /** The recent days, and older ones that are still open, in one look. */
    List<Day> listed(String section) {
        var today = desk.today();
        var recent = today.minusDays(RECENT_DAYS - 1);
        var older = Set.copyOf(sightings.open(section, recent, MOST_OLDER));
        var from =
                older.stream().map(TillDay::day).min(Comparator.naturalOrder()).orElse(recent);
        var found = days.within(
                from,
                today,
                till -> till.section().equals(section) && (!till.day().isBefore(recent) || older.contains(till)));
        sightings.note(found, older);
        return found.stream()
                .filter(day -> day.state() != DayState.NOTHING)
                .sorted(Comparator.comparing((Day day) -> day.of().day())
                        .thenComparing(day -> day.of().facility()))
                .toList();
    }

    /** What the audit trail calls a day. */
    static String subject(TillDay till) {
        return till.section() + "/" + till.facility() + "/" + till.day();
    }
}
