package jp.tenohira.budget.ledger;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.budget.BudgetFilter;
import jp.tenohira.budget.BudgetItem;
import jp.tenohira.budget.BudgetItem.Content;
import jp.tenohira.budget.Decision;

/** Chooses items and puts them in order. */
final class ItemSearch {

    private ItemSearch() {}

    static List<BudgetItem> of(List<BudgetItem> items, BudgetFilter filter, Map<UUID, Decision> decisions) {
        var words = folded(filter.words()).strip();
        return items.stream()
                .filter(item -> asked(item.content(), filter))
                .filter(item -> filter.decision() == null || decisions.get(item.id()) == filter.decision())
                .filter(item -> words.isEmpty() || matches(item.content(), words))
                .sorted(order(filter))
                .toList();
    }

    private static boolean asked(Content content, BudgetFilter filter) {
        return (filter.fiscalYear() == null || filter.fiscalYear() == content.fiscalYear())
                && (filter.department() == null || filter.department().equals(content.department()))
                && (filter.kind() == null || filter.kind() == content.kind());
    }

    private static boolean matches(Content content, String words) {
        var text = folded(content.name() + "\n" + content.line() + "\n" + content.reason() + "\n" + content.note());
        return List.of(words.split("\\s+")).stream().allMatch(text::contains);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static Comparator<BudgetItem> order(BudgetFilter filter) {
        Comparator<BudgetItem> order = switch (filter.sort()) {
            case LINE -> Comparator.comparing(item -> item.content().line());
            case NAME -> Comparator.comparing(item -> item.content().name());
            case DEPARTMENT -> Comparator.comparing(item -> item.content().department());
            case YEAR -> Comparator.comparing(item -> item.content().fiscalYear());
            case REQUESTED ->
                Comparator.comparing(item -> item.content().requested(), Comparator.nullsFirst(Long::compare));
            case ASSESSED ->
                Comparator.comparing(item -> item.content().assessed(), Comparator.nullsFirst(Long::compare));
        };
        return (filter.descending() ? order.reversed() : order)
                .thenComparing(item -> item.content().line())
                .thenComparing(BudgetItem::id);
    }
}
