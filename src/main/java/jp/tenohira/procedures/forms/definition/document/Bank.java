package jp.tenohira.procedures.forms.definition.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A question bank as a city has it at one moment: of each entry the version in force. */
public final class Bank {

    /** What ships: of each entry version 1. */
    public static final Bank SHIPPED = new Bank(QuestionBank.shipped());

    private final Map<String, BankEntry> byKey = new LinkedHashMap<>();

    private Bank(List<BankEntry> entries) {
        entries.forEach(entry -> byKey.put(entry.key(), entry));
    }

    /** The same bank with these in place of what they are versions of. */
    public Bank with(List<BankEntry> entries) {
        var all = new LinkedHashMap<>(byKey);
        entries.forEach(entry -> all.put(entry.key(), entry));
        return new Bank(List.copyOf(all.values()));
    }

    /** The same bank without these, by their keys. */
    public Bank without(Set<String> keys) {
        return new Bank(byKey.values().stream()
                .filter(entry -> !keys.contains(entry.key()))
                .toList());
    }

    public Optional<BankEntry> find(String kind, String name) {
        return find(kind + "/" + name);
    }

    public Optional<BankEntry> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    public List<BankEntry> entries() {
        return List.copyOf(byKey.values());
    }

    public List<BankEntry> entries(String kind) {
        return byKey.values().stream()
                .filter(entry -> entry.kind().equals(kind))
                .toList();
    }
}
