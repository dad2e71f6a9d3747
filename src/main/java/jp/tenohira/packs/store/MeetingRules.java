package jp.tenohira.packs.store;

import java.util.Optional;
import jp.tenohira.packs.Meeting;

/** What a meeting must be to be kept. */
final class MeetingRules {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_LINE = 200;
    private static final int MOST_ITEMS = 50;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private MeetingRules() {}

    /** The first field that cannot be kept as it is. */
    static Optional<String> wrongField(Meeting meeting) {
        var year = meeting.held().getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Optional.of("held");
        }
        if (meeting.name().isBlank() || !isLine(meeting.name(), LONGEST_NAME)) {
            return Optional.of("name");
        }
        if (meeting.sections().size() > MOST_ITEMS
                || !meeting.sections().stream().allMatch(section -> isLine(section, LONGEST_LINE))) {
            return Optional.of("sections");
        }
        var agenda = meeting.agenda();
        var usable = !agenda.isEmpty()
                && agenda.size() <= MOST_ITEMS
                && agenda.stream()
                        .allMatch(item -> !item.title().isBlank()
                                && isLine(item.title(), LONGEST_LINE)
                                && isLine(item.kind(), LONGEST_LINE)
                                && isLine(item.material(), LONGEST_LINE));
        return usable ? Optional.empty() : Optional.of("agenda");
    }

    private static boolean isLine(String text, int longest) {
        return text.length() <= longest && text.chars().noneMatch(Character::isISOControl);
    }
}
