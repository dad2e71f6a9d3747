package jp.tenohira.payments.settlement.notices;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.tenohira.core.Outcome;
import jp.tenohira.core.Text;
import jp.tenohira.payments.settlement.notices.BankFile.Item;
import jp.tenohira.payments.settlement.notices.Layout.Counted;
import jp.tenohira.payments.settlement.notices.Layout.Place;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of 200-byte records (header, data, trailer of each account, and an end), with or without line ends. Nothing is taken of a file
 * of which a record or a total is wrong.
 */
public final class ZenginReader {

    static final Charset CP932 = Charset.forName("windows-31j");
    /** 取引区分 of cash. */
    private static final String CASH = "10";

    private static final int MOST_PROBLEMS = 50;
    private static final byte END_OF_FILE = 0x1A;
    private static final char START = '0';
    private static final char HEADER = '1';
    private static final char DATA = '2';
    private static final char TRAILER = '8';
    private static final char END = '9';

    /** Which records may follow a record. */
    private static final Map<Character, String> FOLLOWS = Map.of(START, "1", HEADER, "28", DATA, "28", TRAILER, "19");

    private final String file;
    private final LocalDate handedIn;
    private final List<NoticeProblem> problems = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private final Map<Counted, long[]> sums = new EnumMap<>(Counted.class);
    private @Nullable Layout layout;
    private @Nullable LocalDate madeOn;
    private String account = "";
    private char before = START;

    private ZenginReader(String file, LocalDate handedIn) {
        this.file = file;
        this.handedIn = handedIn;
    }

    /** @param handedIn the day in Japan on which the file was handed in, from which the era follows */
    public static Outcome<BankFile, List<NoticeProblem>> read(String name, byte[] content, LocalDate handedIn) {
        return new ZenginReader(name, handedIn).read(content);
    }

    private Outcome<BankFile, List<NoticeProblem>> read(byte[] content) {
        var records = records(content);
        for (int at = 0; at < records.size() && problems.size() < MOST_PROBLEMS; at++) {
            var type = (char) records.get(at)[0];
            if (FOLLOWS.getOrDefault(before, "").indexOf(type) < 0) {
                var expected = FOLLOWS.getOrDefault(before, "");
                wrong(at + 1, 1, String.valueOf(type), sequence(expected, "なし"), sequence(expected, "nothing more"));
                return Outcome.refused(List.copyOf(problems));
            }
            record(at + 1, type, records.get(at));
            before = type;
        }
        var found = layout;
        var made = madeOn;
        if (problems.isEmpty() && (before != END || found == null || made == null)) {
            wrong(records.size(), 0, file, "最後にエンドレコード(9)", "an end record (9) at the end");
        }
        return problems.isEmpty() && found != null && made != null
                ? Outcome.accepted(new BankFile(found.kind(), made, items))
                : Outcome.refused(List.copyOf(problems));
    }

    private static String sequence(String types, String none) {
        return types.isEmpty() ? none : String.join(",", types.split(""));
    }

    private List<byte[]> records(byte[] content) {
        var records = new ArrayList<byte[]>();
        int at = 0;
        while (at < content.length && content[at] != END_OF_FILE) {
            if (content[at] == '\r' || content[at] == '\n') {
                at++;
                continue;
            }
            var end = at;
            while (end < content.length
                    && end - at < Layout.RECORD
                    && content[end] != '\r'
                    && content[end] != '\n'
                    && content[end] != END_OF_FILE) {
                end++;
            }
            var length = end - at;
            records.add(java.util.Arrays.copyOfRange(content, at, end));
            if (length < Layout.RECORD) {
                wrong(records.size(), length + 1, length + " bytes", "200バイトのレコード", "a record of 200 bytes");
                return List.of();
            }
            at = end;
        }
        return records;
    }

    private void record(int number, char type, byte[] record) {
        var known = layout;
        if (type == HEADER) {
            header(number, record);
        } else if (type == DATA && known != null) {
            data(number, record, known);
        } else if (type == TRAILER && known != null) {
            trailer(number, record, known);
        }
    }

    private void header(int number, byte[] record) {
        var kind = text(record, Layout.KIND);
        if (!Layout.ALL.containsKey(kind) || known(kind)) {
            wrong(number, Layout.KIND, kind, "01(振込入金通知)か03(入出金取引明細)", "01 or 03, the same in all parts");
            return;
        }
        var code = text(record, Layout.CODE);
        if (!code.equals("0")) {
            wrong(number, Layout.CODE, code, "0(JIS)", "0 (JIS)");
        }
        var of = java.util.Objects.requireNonNull(Layout.ALL.get(kind));
        layout = of;
        sums.clear();
        account =
                of.account().stream().map(place -> text(record, place).strip()).collect(Collectors.joining("-"));
        var written = text(record, Layout.MADE);
        var made = NoticeDates.madeOn(written, handedIn);
        if (made.isEmpty()) {
            wrong(
                    number,
                    Layout.MADE,
                    written,
                    "受け取った日から10年以内の和暦の日付(YYMMDD)",
                    "a day of an era (YYMMDD) within the last ten years");
            return;
        }
        madeOn = made.get();
        var from = day(number, record, Layout.FROM);
        var to = day(number, record, Layout.TO);
        if (from != null && to != null && to.isBefore(from)) {
            wrong(number, Layout.TO, text(record, Layout.TO), "勘定日(自)以後の日付", "a day not before the first one");
        }
    }

    private boolean known(String kind) {
        var before = layout;
        return before != null && !before.kind().equals(kind);
    }

    private void data(int number, byte[] record, Layout of) {
        var day = day(number, record, of.day());
        var yen = number(number, record, of.yen());
        var incoming = incoming(number, record, of);
        var cancelled = of.cancelled() != null && text(record, of.cancelled()).equals("1");
        var inCash = of.trade() != null && text(record, of.trade()).equals(CASH);
        var payer = decoded(number, record, of.payer());
        if (day == null || yen < 0) {
            return;
        }
        add(incoming ? cancelled ? Counted.CANCELLED : Counted.CREDITS : Counted.DEBITS, yen);
        if (incoming && yen > 0) {
            items.add(new Item(
                    number, account, text(record, of.reference()).strip(), day, yen, payer, cancelled, inCash));
        }
    }

    private boolean incoming(int number, byte[] record, Layout of) {
        var place = of.incoming();
        if (place == null) {
            return true;
        }
        var written = text(record, place);
        if (!written.equals("1") && !written.equals("2")) {
            wrong(number, place, written, "1(入金)か2(出金)", "1 (in) or 2 (out)");
        }
        return written.equals("1");
    }

    private void add(Counted what, long yen) {
        var sum = sums.computeIfAbsent(what, _ -> new long[2]);
        sum[0]++;
        sum[1] += yen;
    }

    private void trailer(int number, byte[] record, Layout of) {
        for (var sum : of.sums()) {
            var read = sums.getOrDefault(sum.counted(), new long[2]);
            checked(number, record, sum.count(), read[0]);
            checked(number, record, sum.yen(), read[1]);
        }
    }

    private void checked(int number, byte[] record, Place place, long read) {
        var written = number(number, record, place);
        if (written >= 0 && written != read) {
            wrong(
                    number,
                    place,
                    text(record, place),
                    "データレコードの合計" + read + "(差" + (written - read) + ")",
                    "the sum of the data records " + read + " (difference " + (written - read) + ")");
        }
    }

    private @Nullable LocalDate day(int number, byte[] record, Place place) {
        var made = madeOn;
        var written = text(record, place);
        var day = made == null ? java.util.Optional.<LocalDate>empty() : NoticeDates.before(written, made);
        if (made != null && day.isEmpty()) {
            wrong(number, place, written, "作成日より前の和暦の日付(YYMMDD)", "a day of an era (YYMMDD) before the file was made");
        }
        return day.orElse(null);
    }

    private long number(int number, byte[] record, Place place) {
        var written = text(record, place);
        if (!written.matches("[0-9]+")) {
            wrong(number, place, written, place.length() + "桁の数字", place.length() + " digits");
            return -1;
        }
        return Long.parseLong(written);
    }

    private String decoded(int number, byte[] record, Place place) {
        try {
            return CP932.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(record, place.start(), place.length()))
                    .toString()
                    .strip();
        } catch (CharacterCodingException e) {
            wrong(number, place, text(record, place), "半角カナ(CP932)", "half-width kana (CP932)");
            return "";
        }
    }

    private static String text(byte[] record, Place place) {
        return new String(record, place.start(), place.length(), CP932);
    }

    private void wrong(int number, Place place, String value, String ja, String en) {
        wrong(number, place.start() + 1, value, ja, en);
    }

    private void wrong(int number, int at, String value, String ja, String en) {
        problems.add(new NoticeProblem(file, number, at, value, Text.of(ja, en)));
    }
}
