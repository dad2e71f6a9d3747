package jp.tenohira.payments.sales.takings;

import java.util.Map;

/** Which kind of fee something sold is: by its product, else by its category, else the usual one of its facility. */
final class FeeKinds {

    private FeeKinds() {}

    /** Empty where nobody said. */
    static String of(Map<String, String> products, String product, String category, String usual) {
        return products.getOrDefault(product, products.getOrDefault(category, usual));
    }
}
