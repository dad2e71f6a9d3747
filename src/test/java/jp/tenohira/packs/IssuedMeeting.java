package jp.tenohira.packs;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.packs.content.PackContent;
import jp.tenohira.packs.content.PackContent.Grid;
import jp.tenohira.packs.content.PackContent.Slide;
import jp.tenohira.packs.content.PackNumber;
import jp.tenohira.testing.Cities;

/** Issues the pack of the published meeting in the demo city. */
final class IssuedMeeting {

    static final String CITY_HALL = "https://dx.example.jp";

    static final Staff WRITER = new Staff(UUID.randomUUID(), "本部 作成", Role.HEADQUARTERS, null);
    static final Staff APPROVER = new Staff(UUID.randomUUID(), "本部 承認", Role.HEADQUARTERS, null);

    private IssuedMeeting() {}

    static PackContent issued(Packs packs, PublishedMeeting published) {
        return CurrentMunicipality.<PackContent, RuntimeException>call(Cities.KORIYAMA, () -> {
            var published2024 = published.on(LocalDate.of(2024, 2, 8)).orElseThrow();
            var meeting = accepted(packs.save(
                    WRITER,
                    new Meeting(
                            UUID.randomUUID(),
                            0,
                            published2024.held(),
                            published2024.name(),
                            published2024.sections(),
                            published2024.agenda())));
            return issued(packs, meeting.id()).content();
        });
    }

    /** Approved by one, issued by another. */
    static FrozenPack issued(Packs packs, UUID meeting) {
        accepted(packs.approve(APPROVER, meeting));
        return accepted(packs.freeze(WRITER, meeting));
    }

    static Grid grid(Slide slide) {
        return requireNonNull(slide.grid());
    }

    static BigDecimal shown(PackNumber number) {
        return requireNonNull(number.shown());
    }

    static <T> T accepted(Outcome<T, PackRefused> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<T, PackRefused>(var value) -> value;
            case Outcome.Refused<T, PackRefused>(var why) -> throw new AssertionError(why);
        };
    }
}
