package jp.tenohira.payments;

import java.util.HashMap;
import java.util.Map;
import jp.tenohira.core.Text;

/** What the codes in takings are called. A code that is not among them is its own name. */
public record TakingNames(Map<String, Text> facilities, Map<Register, Text> registers, Map<String, Text> feeKinds) {

    public static final TakingNames NONE = new TakingNames(Map.of(), Map.of(), Map.of());

    public TakingNames {
        facilities = Map.copyOf(facilities);
        registers = Map.copyOf(registers);
        feeKinds = Map.copyOf(feeKinds);
    }

    public record Register(String facility, String code) {}

    public Text facility(String code) {
        return facilities.getOrDefault(code, Text.plain(code));
    }

    public Text register(String facility, String code) {
        return registers.getOrDefault(new Register(facility, code), Text.plain(code));
    }

    public Text feeKind(String code) {
        return feeKinds.getOrDefault(code, Text.plain(code));
    }

    /** These and others, which do not take their place. */
    public TakingNames and(TakingNames others) {
        return new TakingNames(
                joined(facilities, others.facilities),
                joined(registers, others.registers),
                joined(feeKinds, others.feeKinds));
    }

    private static <K> Map<K, Text> joined(Map<K, Text> names, Map<K, Text> others) {
        var all = new HashMap<>(others);
        all.putAll(names);
        return all;
    }
}
