package jp.tenohira.figures.sources;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Text;
import jp.tenohira.identity.Department;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Section;
import org.springframework.stereotype.Component;

/** How the members of the dimensions that many sources share are called: departments, sections, months and fiscal years. */
@Component
public class MemberLabels {

    public static final String DEPARTMENT = "department";
    public static final String SECTION = "section";
    public static final String MONTH = "month";
    public static final String FISCAL_YEAR = "fiscal-year";

    private final Organisation organisation;

    MemberLabels(Organisation organisation) {
        this.organisation = organisation;
    }

    /** @param own what the source says itself of a member; it goes before what everybody says */
    public Map<String, Text> of(String dimension, Collection<String> members, Function<String, Optional<Text>> own) {
        var labels = new HashMap<String, Text>();
        for (var member : members) {
            own.apply(member).or(() -> of(dimension, member)).ifPresent(label -> labels.put(member, label));
        }
        return labels;
    }

    /** The name of one member; empty for what is not known here. */
    public Optional<Text> of(String dimension, String member) {
        return switch (dimension) {
            case DEPARTMENT ->
                organisation.departments().stream()
                        .filter(department -> department.code().equals(member))
                        .map(Department::name)
                        .findFirst();
            case SECTION -> organisation.section(member).map(Section::name);
            case FISCAL_YEAR ->
                member.matches("[0-9]{4}")
                        ? Optional.of(new FiscalYear(Integer.parseInt(member)).name())
                        : Optional.empty();
            case MONTH ->
                member.matches("[0-9]{4}-(0[1-9]|1[0-2])")
                        ? Optional.of(JapaneseDates.month(YearMonth.parse(member)))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }
}
