package jp.tenohira.ui.components;

/**
 * A search by words that leads to an address of its own.
 *
 * @param action where the words are sent, by GET
 * @param name the parameter the words are sent as; also the input's id
 * @param value the words searched for now, empty for none
 * @param hint examples of what can be searched for; empty for none
 */
public record SearchBox(String action, String name, String label, String hint, String value, String button) {}
