package jp.tenohira.payments.sales.figures;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.core.JapaneseDates;
import jp.tenohira.core.Text;
import jp.tenohira.identity.Department;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Section;
import jp.tenohira.payments.Tender;
import jp.tenohira.payments.sales.lists.Facility;
import jp.tenohira.payments.sales.lists.SalesLists;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How members of the dimensions of sales are called. */
@Component
public class SaleLabels {

    private static final Text NOBODY = Text.of("未登録(割当てなし)", "Not assigned");
    private static final Text NO_BRAND = Text.of("現金", "Cash");
    private static final Map<String, Text> BANDS = Map.of(
            "1", Text.of("500円以下", "Up to 500 yen"),
            "2", Text.of("501〜1,000円", "501 to 1,000 yen"),
            "3", Text.of("1,001〜10,000円", "1,001 to 10,000 yen"),
            "4", Text.of("10,000円超", "Over 10,000 yen"));

    private final SalesLists lists;
    private final Organisation organisation;

    SaleLabels(SalesLists lists, Organisation organisation) {
        this.lists = lists;
        this.organisation = organisation;
    }

    public Map<String, Text> of(String dimension, Collection<String> members) {
        var labels = new HashMap<String, Text>();
        var known = SaleDimension.of(dimension);
        if (known.isPresent()) {
            var names = names(known.get());
            members.forEach(member -> {
                var name = member.isEmpty()
                        ? (known.get() == SaleDimension.BRAND ? NO_BRAND : NOBODY)
                        : names.containsKey(member) ? names.get(member) : computed(known.get(), member);
                if (name != null) {
                    labels.put(member, name);
                }
            });
        }
        return labels;
    }

    private Map<String, Text> names(SaleDimension dimension) {
        var names = new HashMap<String, Text>();
        switch (dimension) {
            case SECTION ->
                organisation.sections().forEach((Section section) -> names.put(section.code(), section.name()));
            case DEPARTMENT ->
                organisation
                        .departments()
                        .forEach((Department department) -> names.put(department.code(), department.name()));
            case FACILITY ->
                lists.facilities().latest().forEach((Facility facility) -> names.put(facility.code(), facility.name()));
            case FEE_KIND -> names.putAll(lists.feeKinds());
            case BAND -> names.putAll(BANDS);
            case TENDER -> {
                for (var tender : Tender.values()) {
                    names.put(tender.name(), tender.label());
                }
            }
            case BRAND, HOUR, MONTH, FISCAL_YEAR -> {}
        }
        return names;
    }

    private static @Nullable Text computed(SaleDimension dimension, String member) {
        return switch (dimension) {
            case HOUR -> member.matches("[0-9]{1,2}") ? Text.of(member + "時台", member + ":00") : null;
            case FISCAL_YEAR -> member.matches("[0-9]{4}") ? new FiscalYear(Integer.parseInt(member)).name() : null;
            case MONTH ->
                member.matches("[0-9]{4}-(0[1-9]|1[0-2])") ? JapaneseDates.month(YearMonth.parse(member)) : null;
            // Names of other sources share some dimensions; theirs are left alone.
            default -> null;
        };
    }
}
