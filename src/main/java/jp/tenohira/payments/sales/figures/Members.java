package jp.tenohira.payments.sales.figures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.identity.Organisation;
import jp.tenohira.identity.Section;
import jp.tenohira.payments.sales.lists.NamedTender;
import jp.tenohira.payments.sales.lists.SalesLists;

/** How the groups of one question are called by the lists of now. */
final class Members {

    private final SalesLists lists;
    private final Organisation organisation;
    private final List<SaleDimension> groupBy;
    private final List<Function<SaleGroup, String>> groups;
    private final List<Predicate<SaleGroup>> where;

    Members(SaleQuestion question, SalesLists lists, Organisation organisation) {
        this.lists = lists;
        this.organisation = organisation;
        this.groupBy = question.groupBy().stream().distinct().toList();
        this.groups = groupBy.stream().map(this::member).toList();
        this.where = question.where().entrySet().stream()
                .map(asked -> is(asked.getKey(), asked.getValue()))
                .toList();
    }

    boolean fit(SaleGroup group) {
        for (var is : where) {
            if (!is.test(group)) {
                return false;
            }
        }
        return true;
    }

    private Predicate<SaleGroup> is(SaleDimension dimension, String asked) {
        var member = member(dimension);
        return group -> member.apply(group).equals(asked);
    }

    /** In the order in which it was asked. */
    List<String> of(SaleGroup group) {
        return switch (groups.size()) {
            case 0 -> List.of();
            case 1 -> List.of(groups.getFirst().apply(group));
            default -> groups.stream().map(member -> member.apply(group)).toList();
        };
    }

    Map<String, String> named(List<String> members) {
        var named = new HashMap<String, String>();
        for (int at = 0; at < members.size(); at++) {
            named.put(groupBy.get(at).code(), members.get(at));
        }
        return Map.copyOf(named);
    }

    private Function<SaleGroup, String> member(SaleDimension dimension) {
        return switch (dimension) {
            case SECTION -> SaleGroup::section;
            case DEPARTMENT -> department();
            case FACILITY -> SaleGroup::facility;
            case TENDER -> tender(named -> named.tender().name());
            case BRAND -> tender(NamedTender::brand);
            case FEE_KIND, BAND, HOUR -> SaleGroup::member;
            case MONTH -> remembered(SaleGroup::month, month -> month.toString());
            case FISCAL_YEAR ->
                remembered(
                        SaleGroup::month,
                        month -> Integer.toString(FiscalYear.of(month.atDay(1)).year()));
        };
    }

    private Function<SaleGroup, String> department() {
        var departmentOf =
                organisation.sections().stream().collect(Collectors.toMap(Section::code, Section::department));
        return group -> departmentOf.getOrDefault(group.section(), "");
    }

    private Function<SaleGroup, String> tender(Function<NamedTender, String> of) {
        var known = lists.tenders();
        return remembered(SaleGroup::member, name -> of.apply(known.find(name)));
    }

    private static <T> Function<SaleGroup, String> remembered(Function<SaleGroup, T> of, Function<T, String> text) {
        var texts = new HashMap<T, String>();
        return group -> texts.computeIfAbsent(of.apply(group), text);
    }
}
