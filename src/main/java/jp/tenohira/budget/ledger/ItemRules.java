package jp.tenohira.budget.ledger;

import java.util.List;
import java.util.Optional;
import jp.tenohira.budget.BudgetItem.Content;
import jp.tenohira.budget.BudgetRefused;
import jp.tenohira.budget.BudgetRefused.Missing;
import jp.tenohira.budget.BudgetRefused.TooLong;
import jp.tenohira.budget.BudgetRefused.Unknown;
import jp.tenohira.budget.Decision;
import jp.tenohira.budget.ReviewEntry;
import jp.tenohira.identity.Organisation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether what is said of an item, or on its review sheet, holds together. */
@Component
class ItemRules {

    static final int LONGEST_NAME = 300;
    static final int LONGEST_TEXT = 1000;
    static final int LONGEST_SOURCE = 300;
    static final int LONGEST_BODY = 2000;
    static final int LONGEST_SPEAKER = 100;
    static final String LINE = "[\\p{L}\\p{N}][\\p{L}\\p{N}_.-]{0,39}";

    /** Ten trillion yen: more than any city's whole budget. */
    static final long MOST_YEN = 10_000_000_000_000L;

    private final Organisation organisation;

    ItemRules(Organisation organisation) {
        this.organisation = organisation;
    }

    Optional<BudgetRefused> judge(Content content) {
        if (content.name().isBlank()) {
            return Optional.of(new Missing("name"));
        }
        if (!content.line().matches(LINE)) {
            return Optional.of(new Unknown("line", content.line()));
        }
        if (outOfRange(content.requested())) {
            return Optional.of(new Unknown("requested", String.valueOf(content.requested())));
        }
        if (outOfRange(content.assessed())) {
            return Optional.of(new Unknown("assessed", String.valueOf(content.assessed())));
        }
        return tooLong("name", content.name(), LONGEST_NAME)
                .or(() -> tooLong("reason", content.reason(), LONGEST_TEXT))
                .or(() -> tooLong("note", content.note(), LONGEST_TEXT))
                .or(() -> tooLong("source", content.source(), LONGEST_SOURCE))
                .or(() -> place(content));
    }

    private Optional<BudgetRefused> place(Content content) {
        var department = content.department();
        var section = content.section();
        if (!department.isEmpty()
                && organisation.departments().stream().noneMatch(d -> d.code().equals(department))) {
            return Optional.of(new Unknown("department", department));
        }
        var belongs = section == null
                || organisation
                        .section(section)
                        .filter(s -> s.department().equals(department))
                        .isPresent();
        return belongs ? Optional.empty() : Optional.of(new Unknown("section", section == null ? "" : section));
    }

    Optional<BudgetRefused> judge(ReviewEntry.Said said) {
        if (said.kind() == ReviewEntry.Kind.DECISION && said.decision() == null) {
            return Optional.of(new Missing("decision"));
        }
        if (said.body().isBlank() && said.kind() != ReviewEntry.Kind.DECISION) {
            return Optional.of(new Missing("body"));
        }
        if (said.decision() == Decision.CONDITIONAL && said.body().isBlank()) {
            return Optional.of(new Missing("body"));
        }
        return tooLong("body", said.body(), LONGEST_BODY).or(() -> tooLong("speaker", said.speaker(), LONGEST_SPEAKER));
    }

    private static boolean outOfRange(@Nullable Long yen) {
        return yen != null && (yen < 0 || yen > MOST_YEN);
    }

    private static Optional<BudgetRefused> tooLong(String field, String text, int most) {
        return text.length() > most ? Optional.of(new TooLong(field, most)) : Optional.empty();
    }

    /**
     * An answer belongs to a question of this sheet; a settlement to a remark of this sheet or one that was carried over to it.
     *
     * @param open the entries of the sheet and those carried over to it
     */
    static Optional<BudgetRefused> judgeReference(ReviewEntry.Said said, List<ReviewEntry> open) {
        var wanted = switch (said.kind()) {
            case ANSWER -> Optional.of(ReviewEntry.Kind.QUESTION);
            case SETTLEMENT -> Optional.of(ReviewEntry.Kind.REMARK);
            case QUESTION, DECISION, REMARK -> Optional.<ReviewEntry.Kind>empty();
        };
        var about = said.about();
        return wanted.filter(kind -> open.stream()
                        .noneMatch(entry ->
                                entry.said().kind() == kind && entry.reference().equals(about)))
                .map(_ -> new BudgetRefused.NothingToAnswer(about == null ? 0 : about.number()));
    }
}
