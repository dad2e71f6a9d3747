package jp.tenohira.payments.settlement.exports;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.payments.Tender;
import jp.tenohira.payments.settlement.accounts.Account;
import jp.tenohira.payments.settlement.exports.FinanceColumns.Column;
import jp.tenohira.payments.settlement.journal.Entry;
import jp.tenohira.payments.settlement.journal.EntryNumber;
import jp.tenohira.payments.settlement.journal.Ledger;
import jp.tenohira.payments.settlement.journal.Line;
import jp.tenohira.payments.settlement.naming.CodeNames;
import jp.tenohira.sheets.Csv;

/** Entries as CSV, one line a line, cells guarded against formulas. The same entries make the same bytes. */
final class FinanceFile {

    private static final String MARK = "\uFEFF";

    private final FinanceColumns columns;
    private final boolean again;
    private final Chart chart;
    private final Names names;

    interface Chart {
        Map<String, Account> of(int fiscalYear);
    }

    /** What codes were called on a day, in Japanese. */
    interface Names {
        CodeNames.Named on(LocalDate day);
    }

    /** @param again whether these entries were handed over before */
    FinanceFile(FinanceColumns columns, boolean again, Chart chart, Names names) {
        this.columns = columns;
        this.again = again;
        this.chart = chart;
        this.names = names;
    }

    byte[] of(List<Entry> entries) {
        var text = new StringBuilder(columns.charset().equals(StandardCharsets.UTF_8) ? MARK : "");
        text.append(Csv.line(columns.columns().stream().map(Column::heading).toList()));
        for (var entry : entries) {
            for (int at = 0; at < entry.lines().size(); at++) {
                var number = at + 1;
                var line = entry.lines().get(at);
                text.append(Csv.line(columns.columns().stream()
                        .map(column -> cell(column, entry, line, number))
                        .toList()));
            }
        }
        return encoded(text.toString(), columns.charset());
    }

    private String cell(Column column, Entry entry, Line line, int number) {
        return switch (column.value()) {
            case FISCAL_YEAR -> Integer.toString(entry.number().fiscalYear());
            case NUMBER -> Long.toString(entry.number().number());
            case LINE -> Integer.toString(number);
            case KIND -> ja(entry.kind().label());
            case BOOKED_ON -> columns.dates().format(entry.bookedOn());
            case DAY -> columns.dates().format(line.of().day());
            case SECTION -> line.of().section();
            case SECTION_NAME -> names.on(line.of().day()).section(line.of().section());
            case PLACE -> line.of().place();
            case PLACE_NAME -> names.on(line.of().day()).place(line.of().place());
            case SIDE -> ja(line.side().label());
            case LEDGER -> ja(line.ledger().label());
            case ACCOUNT -> line.account();
            case KAN -> part(line, 0);
            case KOU -> part(line, 1);
            case MOKU -> part(line, 2);
            case SETSU -> part(line, 3);
            case ACCOUNT_NAME -> name(entry, line);
            case YEN -> Long.toString(line.yen());
            case FEE_KIND -> line.of().feeKind();
            case FEE_KIND_NAME -> names.on(line.of().day()).feeKind(line.of().feeKind());
            case TENDER ->
                line.of().tender().isEmpty()
                        ? ""
                        : ja(Tender.valueOf(line.of().tender()).label());
            case BRAND -> line.of().brand();
            case REVERSES -> entry.reverses().map(EntryNumber::toString).orElse("");
            case MARK -> again ? columns.reexported() : "";
            case TEXT -> column.text();
        };
    }

    private String name(Entry entry, Line line) {
        var account = chart.of(entry.number().fiscalYear()).get(line.account());
        return line.ledger() == Ledger.REVENUE && account != null ? account.path() : "";
    }

    private static String part(Line line, int part) {
        return line.ledger() == Ledger.REVENUE ? line.account().split("-")[part] : "";
    }

    private static String ja(Text text) {
        return text.in(Lang.JA);
    }

    /** A character the encoding lacks becomes 〓, as print marks a missing type. */
    private static byte[] encoded(String text, Charset charset) {
        try {
            var encoder = charset.newEncoder();
            if (!charset.equals(StandardCharsets.UTF_8)) {
                encoder.onUnmappableCharacter(CodingErrorAction.REPLACE).replaceWith("〓".getBytes(charset));
            }
            ByteBuffer bytes = encoder.encode(CharBuffer.wrap(text));
            var out = new ByteArrayOutputStream();
            out.write(bytes.array(), 0, bytes.limit());
            return out.toByteArray();
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("Text of the journal is well formed", e);
        }
    }
}
