package jp.tenohira.printing.figures;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Text;
import jp.tenohira.identity.Organisation;
import org.springframework.stereotype.Component;

/** How members of the dimensions of paper are called. What belongs to nobody is 未登録. */
@Component
public class PrintLabels {

    public static final Text NOBODY = Text.of("未登録(割当てなし)", "Not assigned");

    private final Organisation organisation;

    PrintLabels(Organisation organisation) {
        this.organisation = organisation;
    }

    public Map<String, Text> of(String dimension, Collection<String> members) {
        var labels = new HashMap<String, Text>();
        for (var member : members) {
            PrintDimension.of(dimension)
                    .ifPresent(known -> labels.put(member, member.isEmpty() ? NOBODY : label(known, member)));
        }
        return labels;
    }

    public Text department(String code) {
        return code.isEmpty() ? NOBODY : label(PrintDimension.DEPARTMENT, code);
    }

    public Text section(String code) {
        return code.isEmpty() ? NOBODY : label(PrintDimension.SECTION, code);
    }

    private Text label(PrintDimension dimension, String member) {
        return switch (dimension) {
            case SECTION -> organisation.section(member).map(s -> s.name()).orElse(Text.plain(member));
            case DEPARTMENT ->
                organisation.departments().stream()
                        .filter(department -> department.code().equals(member))
                        .map(department -> department.name())
                        .findFirst()
                        .orElse(Text.plain(member));
            case MONTH ->
                member.matches("[0-9]{4}-(0[1-9]|1[0-2])")
                        ? JapaneseDates.month(YearMonth.parse(member))
                        : Text.plain(member);
            case FISCAL_YEAR ->
                member.matches("[0-9]{4}") ? new FiscalYear(Integer.parseInt(member)).name() : Text.plain(member);
            case RANK, PRINTER -> Text.plain(member);
        };
    }
}
