package jp.tenohira.procedures.postal;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads Japan Post's file of postal codes: KEN_ALL.CSV in CP932, whose long town names go on in further rows, or
 * UTF_KEN_ALL.CSV in UTF-8. Fifteen columns: code of the municipality, old code, code, three times kana, prefecture, city,
 * town, six marks.
 *
 * @see <a href="https://www.post.japanpost.jp/zipcode/dl/readme.html">郵便番号データの説明</a>
 */
public final class KenAll {

    private static final int COLUMNS = 15;
    private static final int MOST_ROWS = 400_000;
    private static final int MOST_PROBLEMS = 50;
    private static final int CODE = 2;
    private static final int PREFECTURE = 6;
    private static final int CITY = 7;
    private static final int TOWN = 8;

    private final String file;
    private final Set<PostalTown> towns = new LinkedHashSet<>();
    private final List<KenAllProblem> problems = new ArrayList<>();
    private final StringBuilder begun = new StringBuilder();
    private String begunCode = "";
    private long begunAt;

    private KenAll(String file) {
        this.file = file;
    }

    /** The towns of the file in its order, or what is wrong with it: nothing is left out. */
    public static Outcome<List<PostalTown>, List<KenAllProblem>> read(String file, byte[] content) {
        var text = KenAllText.of(content);
        if (text.isEmpty()) {
            return Outcome.refused(List.of(new KenAllProblem(
                    file,
                    0,
                    0,
                    "",
                    Text.of("UTF-8 または Shift_JIS(CP932)のCSVを選んでください。", "expected a CSV file in UTF-8 or CP932"))));
        }
        var reading = new KenAll(file);
        reading.rows(text.get());
        return reading.problems.isEmpty()
                ? Outcome.accepted(List.copyOf(reading.towns))
                : Outcome.refused(List.copyOf(reading.problems));
    }

    private void rows(String text) {
        try (var parser =
                CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(true).get().parse(new StringReader(text))) {
            long line = 0;
            for (var row : parser) {
                line = row.getRecordNumber();
                if (problems.size() < MOST_PROBLEMS && line <= MOST_ROWS) {
                    row(row, line);
                }
            }
            finish(line);
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            wrong(towns.size() + 1L, 0, "", "CSVとして読めません。引用符を確かめてください。", "this is no CSV; check the quotation marks");
        }
    }

    private void finish(long last) {
        if (!begunCode.isEmpty()) {
            wrong(begunAt, TOWN + 1, begun.toString(), "町域名のかっこ「（」が閉じていません。", "the bracket of the town is not closed");
        }
        if (last == 0) {
            wrong(0, 0, "", "ファイルに行がありません。", "the file has no rows");
        }
        if (last > MOST_ROWS) {
            wrong(0, 0, "" + last, MOST_ROWS + "行までにしてください。", "expected at most " + MOST_ROWS + " rows");
        }
    }

    private void row(CSVRecord row, long line) {
        if (row.size() != COLUMNS) {
            wrong(line, 0, "" + row.size(), COLUMNS + "列の行が必要です。", "expected a row of " + COLUMNS + " columns");
            return;
        }
        var code = row.get(CODE).strip();
        var before = problems.size();
        if (!code.matches("[0-9]{7}")) {
            wrong(line, CODE + 1, code, "郵便番号は7桁の数字です。", "expected a postal code of seven digits");
        }
        if (!row.get(PREFECTURE).strip().matches(".{2,3}[都道府県]")) {
            wrong(line, PREFECTURE + 1, row.get(PREFECTURE), "都道府県名が必要です。", "expected the name of a prefecture");
        }
        if (row.get(CITY).isBlank()) {
            wrong(line, CITY + 1, "", "市区町村名が必要です。", "expected the name of a city");
        }
        if (problems.size() == before) {
            take(code, row, line);
        }
    }

    private void take(String code, CSVRecord row, long line) {
        if (!begunCode.isEmpty() && !begunCode.equals(code)) {
            wrong(begunAt, TOWN + 1, begun.toString(), "町域名のかっこ「（」が閉じていません。", "the bracket of the town is not closed");
            begunCode = "";
            begun.setLength(0);
        }
        if (begunCode.isEmpty()) {
            begunAt = line;
        }
        begun.append(row.get(TOWN).strip());
        begunCode = code;
        if (TownName.open(begun.toString())) {
            return;
        }
        towns.add(new PostalTown(
                code.substring(0, 3) + "-" + code.substring(3),
                row.get(PREFECTURE).strip(),
                row.get(CITY).strip(),
                TownName.of(begun.toString())));
        begunCode = "";
        begun.setLength(0);
    }

    private void wrong(long line, int column, String value, String ja, String en) {
        problems.add(new KenAllProblem(file, line, column, value, Text.of(ja, en)));
    }
}
