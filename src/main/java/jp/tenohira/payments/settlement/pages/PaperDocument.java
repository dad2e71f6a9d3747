package jp.tenohira.payments.settlement.pages;

import java.util.List;

/**
 * A paper of settlement as it is printed, in Japanese; kept word by word once it is decided.
 *
 * @param number empty as long as it is a draft
 */
public record PaperDocument(
        String title, String number, String issuer, List<Fact> facts, List<Grid> grids, List<Signature> signatures) {

    public PaperDocument {
        facts = List.copyOf(facts);
        grids = List.copyOf(grids);
        signatures = List.copyOf(signatures);
    }

    public boolean draft() {
        return number.isEmpty();
    }

    public record Fact(String label, String value) {}

    /** @param amounts how many of the last columns are amounts */
    public record Grid(String caption, List<String> columns, int amounts, List<List<String>> rows) {

        public Grid {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }

        public boolean amount(int column) {
            return column >= columns.size() - amounts;
        }
    }

    /** @param name and day empty where somebody has still to sign */
    public record Signature(String role, String name, String day) {}
}
