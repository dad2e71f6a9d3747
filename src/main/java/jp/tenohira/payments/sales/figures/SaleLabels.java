package jp.tenohira.payments.sales.figures;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.tenohira.core.Text;
import jp.tenohira.figures.sources.MemberLabels;
import jp.tenohira.payments.Tender;
import jp.tenohira.payments.sales.lists.Facility;
import jp.tenohira.payments.sales.lists.SalesLists;
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
    private final MemberLabels shared;

    SaleLabels(SalesLists lists, MemberLabels shared) {
        this.lists = lists;
        this.shared = shared;
    }

    public Map<String, Text> of(String dimension, Collection<String> members) {
        var known = SaleDimension.of(dimension);
        if (known.isEmpty()) {
            return Map.of();
        }
        var names = names(known.get());
        return shared.of(dimension, members, member -> own(known.get(), names, member));
    }

    private Map<String, Text> names(SaleDimension dimension) {
        return switch (dimension) {
            case FACILITY ->
                lists.facilities().latest().stream()
                        .collect(Collectors.toMap(Facility::code, Facility::name, (_, later) -> later));
            case FEE_KIND -> lists.feeKinds();
            case BAND -> BANDS;
            case TENDER -> Arrays.stream(Tender.values()).collect(Collectors.toMap(Tender::name, Tender::label));
            case SECTION, DEPARTMENT, BRAND, HOUR, MONTH, FISCAL_YEAR -> Map.of();
        };
    }

    private static Optional<Text> own(SaleDimension dimension, Map<String, Text> names, String member) {
        if (member.isEmpty()) {
            return Optional.of(dimension == SaleDimension.BRAND ? NO_BRAND : NOBODY);
        }
        return dimension == SaleDimension.HOUR && member.matches("[0-9]{1,2}")
                ? Optional.of(Text.of(member + "時台", member + ":00–" + member + ":59"))
                : Optional.ofNullable(names.get(member));
    }
}
