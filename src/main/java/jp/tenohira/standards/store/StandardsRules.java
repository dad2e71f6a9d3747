package jp.tenohira.standards.store;

import java.util.Optional;
import jp.tenohira.identity.Organisation;
import jp.tenohira.standards.Assessment;
import jp.tenohira.standards.Scenario;
import jp.tenohira.standards.StandardSystem;
import jp.tenohira.standards.StandardsRefused;
import jp.tenohira.standards.StandardsRefused.TooLong;
import jp.tenohira.standards.StandardsRefused.Wrong;
import jp.tenohira.standards.SystemStatus;
import org.springframework.stereotype.Component;

/** Whether what is said of a system or of the assessment holds together. */
@Component
class StandardsRules {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 1000;
    private static final int MOST_CRITERIA = 30;
    private static final int MOST_YEARS = 20;
    private static final long MOST_YEN = 10_000_000_000_000L;

    private final Organisation organisation;

    StandardsRules(Organisation organisation) {
        this.organisation = organisation;
    }

    Optional<StandardsRefused> judge(StandardSystem.Content content) {
        if (content.vendor().length() > LONGEST_NAME) {
            return Optional.of(new TooLong("vendor", LONGEST_NAME));
        }
        if (content.note().length() > LONGEST_NOTE) {
            return Optional.of(new TooLong("note", LONGEST_NOTE));
        }
        var section = content.section();
        if (section != null && organisation.section(section).isEmpty()) {
            return Optional.of(new Wrong("section"));
        }
        var cost = content.yearlyCost();
        if (cost != null && (cost < 0 || cost > MOST_YEN)) {
            return Optional.of(new Wrong("yearlyCost"));
        }
        return content.status() != SystemStatus.OPEN && content.scenario() == null
                ? Optional.of(new Wrong("scenario"))
                : Optional.empty();
    }

    Optional<StandardsRefused> judge(Assessment assessment) {
        if (assessment.years() < 1 || assessment.years() > MOST_YEARS) {
            return Optional.of(new Wrong("years"));
        }
        var cap = assessment.subsidyCap();
        if (cap != null && (cap < 0 || cap > MOST_YEN)) {
            return Optional.of(new Wrong("subsidyCap"));
        }
        var fits = assessment.criteria().size() <= MOST_CRITERIA
                && assessment.criteria().stream().allMatch(StandardsRules::fits);
        return fits ? Optional.empty() : Optional.of(new Wrong("matrix"));
    }

    private static boolean fits(Assessment.Criterion criterion) {
        return !criterion.name().isBlank()
                && criterion.name().length() <= LONGEST_NAME
                && criterion.name().chars().noneMatch(c -> c == '\t' || c == '\n')
                && criterion.weight() >= 0
                && criterion.weight() <= Assessment.MOST_WEIGHT
                && criterion.points().size() == Scenario.values().length
                && criterion.points().stream().allMatch(p -> p >= 0 && p <= Assessment.MOST_POINTS);
    }
}
