package jp.tenohira.savings.ledger;

import java.util.Optional;
import jp.tenohira.core.Exact;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.RoundingRule;
import jp.tenohira.identity.Organisation;
import jp.tenohira.savings.Measure;
import jp.tenohira.savings.MeasureRefused;
import jp.tenohira.savings.MeasureRefused.DepartmentUnknown;
import jp.tenohira.savings.MeasureRefused.FigureUnknown;
import jp.tenohira.savings.MeasureRefused.FormulaWrong;
import jp.tenohira.savings.MeasureRefused.HoursContradict;
import jp.tenohira.savings.MeasureRefused.HoursMissing;
import jp.tenohira.savings.MeasureRefused.NameMissing;
import jp.tenohira.savings.MeasureRefused.SectionUnknown;
import jp.tenohira.savings.MeasureRefused.TooLong;
import jp.tenohira.savings.formulas.EffortFormula;
import jp.tenohira.savings.formulas.Figured;
import jp.tenohira.savings.formulas.FormulaRefused;
import org.springframework.stereotype.Component;

/** Whether what staff say of a measure holds together. Hours that were not said are those of the formula, rounded half up. */
@Component
class MeasureRules {

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_OWNER = 100;
    private static final int LONGEST_NOTE = 1000;

    private final Organisation organisation;
    private final FigureCounts counts;

    MeasureRules(Organisation organisation, FigureCounts counts) {
        this.organisation = organisation;
        this.counts = counts;
    }

    Outcome<Measure.Content, MeasureRefused> judge(Measure.Content content) {
        var plain = plain(content);
        if (plain.isPresent()) {
            return Outcome.refused(plain.get());
        }
        if (content.formula().isBlank()) {
            return content.hours() == null ? Outcome.refused(new HoursMissing()) : Outcome.accepted(content);
        }
        return switch (EffortFormula.read(content.formula())) {
            case Outcome.Refused<EffortFormula, FormulaRefused>(var why) -> Outcome.refused(new FormulaWrong(why));
            case Outcome.Accepted<EffortFormula, FormulaRefused>(var formula) -> withFormula(content, formula);
        };
    }

    private Optional<MeasureRefused> plain(Measure.Content content) {
        if (content.name().isBlank()) {
            return Optional.of(new NameMissing());
        }
        if (content.name().length() > LONGEST_NAME) {
            return Optional.of(new TooLong("name", LONGEST_NAME));
        }
        if (content.owner().length() > LONGEST_OWNER) {
            return Optional.of(new TooLong("owner", LONGEST_OWNER));
        }
        if (content.note().length() > LONGEST_NOTE) {
            return Optional.of(new TooLong("note", LONGEST_NOTE));
        }
        if (organisation.departments().stream().noneMatch(d -> d.code().equals(content.department()))) {
            return Optional.of(new DepartmentUnknown(content.department()));
        }
        var section = content.section();
        var belongs = section == null
                || organisation
                        .section(section)
                        .filter(s -> s.department().equals(content.department()))
                        .isPresent();
        return belongs ? Optional.empty() : Optional.of(new SectionUnknown(section == null ? "" : section));
    }

    private Outcome<Measure.Content, MeasureRefused> withFormula(Measure.Content content, EffortFormula formula) {
        for (var ref : formula.figures()) {
            if (!counts.knows(ref)) {
                return Outcome.refused(new FigureUnknown(ref.toString()));
            }
        }
        if (!formula.figures().isEmpty()) {
            return Outcome.accepted(Contents.withHours(content, null));
        }
        var exact = formula.hours(Figured.NONE).orElseThrow();
        var stated = content.hours();
        if (stated == null) {
            return Outcome.accepted(Contents.withHours(content, exact.rounded(0)));
        }
        return RoundingRule.explaining(exact, stated).isPresent()
                ? Outcome.accepted(content)
                : Outcome.refused(new HoursContradict(stated, workings(formula, exact)));
    }

    private static String workings(EffortFormula formula, Exact hours) {
        return "%s = %s時間".formatted(formula.canonical(), JapaneseNumbers.inTable(HoursText.trimmed(hours.rounded(2))));
    }
}
