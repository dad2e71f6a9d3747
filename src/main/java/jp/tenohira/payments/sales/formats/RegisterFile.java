package jp.tenohira.payments.sales.formats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.tenohira.core.Text;
import jp.tenohira.facts.intake.CsvTable;
import jp.tenohira.facts.intake.DeliveredFile;
import jp.tenohira.facts.intake.JapaneseTimes;
import jp.tenohira.facts.intake.Problems;
import jp.tenohira.payments.sales.plain.Columns;
import jp.tenohira.payments.sales.receipts.Receipt;
import jp.tenohira.sheets.TableReading;
import org.jspecify.annotations.Nullable;

/** Reads one format, by the names of its columns in any order. Lines of the same receipt need not stand together. */
public abstract class RegisterFile implements CsvTable.Lines {

    static final Text SOMETHING = Text.of("空欄でない値", "something");
    private static final Text A_TIME = Text.of("2024-04-01 09:07の形の日時", "a time as 2024-04-01 09:07");
    private static final Text AN_AMOUNT = Text.of("円単位の整数", "a whole amount in yen");
    private static final Text HEADER = Text.of("この名前の列がある見出し", "a header with a column of this name");
    private static final Text FEWER =
            Text.of("500,000件以下の売上(ファイルを分けてください)", "at most 500,000 receipts; split the file");
    private static final int MOST_RECEIPTS = 500_000;
    private static final int LONGEST_NUMBER = 100;

    private final Problems problems;
    private final Map<String, Receipt> receipts = new LinkedHashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private List<String> header = List.of();

    RegisterFile(Problems problems) {
        this.problems = problems;
    }

    /** The column in which the total of a receipt stands. */
    public abstract String totalColumn();

    /** Where a file says what, if it may be read without an object for each cell. */
    public Optional<Columns> plain(DeliveredFile file) throws IOException {
        return Optional.empty();
    }

    /** The receipts in the order in which they began, after the last line. */
    public Collection<Receipt> finished() {
        return receipts.values();
    }

    @Override
    public final boolean header(List<String> found, long line) {
        header = found;
        for (int at = found.size() - 1; at >= 0; at--) {
            places.put(TableReading.plain(found.get(at)), at);
        }
        return columns(line);
    }

    /** Looks its columns up. */
    abstract boolean columns(long line);

    List<String> header() {
        return header;
    }

    /** The first of the names the header has; -1 for none. */
    int place(List<String> names) {
        return names.stream()
                .map(name -> places.getOrDefault(TableReading.plain(name), -1))
                .filter(place -> place >= 0)
                .findFirst()
                .orElse(-1);
    }

    int needed(List<String> names, long line) {
        var place = place(names);
        if (place < 0) {
            problems.add(line, names.getFirst(), String.join(",", header), HEADER);
        }
        return place;
    }

    static String text(List<String> cells, int place) {
        return place < 0 ? "" : cells.get(place).strip();
    }

    /** Null with a problem for what is no amount; nothing is 0. */
    @Nullable
    Long yen(List<String> cells, int place, long line) {
        var amount = Money.of(text(cells, place));
        if (amount.isEmpty()) {
            problems.add(line, header.get(place), text(cells, place), AN_AMOUNT);
            return null;
        }
        return amount.getAsLong();
    }

    /** Null with a problem for what is no time in Japan. */
    @Nullable
    Long time(String text, int place, long line) {
        var epoch = JapaneseTimes.ofJapan(text);
        if (epoch == JapaneseTimes.WRONG) {
            problems.add(line, header.get(place), text, A_TIME);
            return null;
        }
        return epoch;
    }

    void problem(long line, int place, String value, Text expected) {
        problems.add(line, place < 0 ? "" : header.get(place), value, expected);
    }

    /** The receipt of this number, a new one where it begins; null with a problem when the line has none. */
    @Nullable
    Receipt receipt(String facility, String register, String number, int place, long line) {
        if (number.isEmpty() || number.length() > LONGEST_NUMBER) {
            problem(line, place, number, SOMETHING);
            return null;
        }
        var key = String.join("\u001F", facility, register, number);
        if (!receipts.containsKey(key) && receipts.size() == MOST_RECEIPTS) {
            problem(line, place, number, FEWER);
            return null;
        }
        return receipts.computeIfAbsent(key, _ -> new Receipt(facility, register, number, line));
    }

    /** Whether the receipt begins on this line. */
    static boolean begins(Receipt receipt, long line) {
        return receipt.fileLine() == line;
    }

    static List<String> names(String... names) {
        return List.of(names);
    }

    /** Places of columns that no list of known names has, with a name. */
    Map<Integer, String> others(List<Integer> known) {
        var others = new LinkedHashMap<Integer, String>();
        for (int at = 0; at < header.size(); at++) {
            if (!known.contains(at) && !header.get(at).isEmpty()) {
                others.put(at, header.get(at));
            }
        }
        return others;
    }

    static List<Long> orNothing(List<@Nullable Long> amounts) {
        var known = new ArrayList<Long>();
        amounts.forEach(amount -> known.add(Objects.requireNonNullElse(amount, 0L)));
        return known;
    }
}
