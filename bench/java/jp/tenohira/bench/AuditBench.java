package jp.tenohira.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jp.tenohira.audit.Audit;
import jp.tenohira.audit.Finding;
import jp.tenohira.sheets.SheetReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * The audit of a table of counter sales as a city hall sends it, read from its bytes: per row a sum and a rate, a total at the
 * end; one row in a hundred with a wrong rate. An operation is a row.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class AuditBench {

    private static final int ROWS = 2_000;
    private static final int WRONG = 100;

    private byte[] table = {};

    public static void main(String[] args) throws Exception {
        new Runner(new OptionsBuilder().include(AuditBench.class.getName()).build()).run();
    }

    @Setup
    public void write() {
        var csv = new StringBuilder("facility,sales_yen,cash_yen,cashless_yen,cashless_rate_percent\n");
        long allCash = 0;
        long allCashless = 0;
        for (long row = 1; row <= ROWS; row++) {
            var cash = row * 7_919 % 900_001;
            var cashless = row * 104_729 % 700_001 + 1;
            allCash += cash;
            allCashless += cashless;
            line(csv, "施設" + row, cash, cashless, row % WRONG == 0 ? 7 : 0);
        }
        line(csv, "全体", allCash, allCashless, 0);
        table = csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder csv, String name, long cash, long cashless, int wrong) {
        var rate = BigDecimal.valueOf(100 * cashless)
                .divide(BigDecimal.valueOf(cash + cashless), 1, RoundingMode.HALF_UP)
                .add(BigDecimal.valueOf(wrong));
        csv.append("%s,%d,%d,%d,%s%n".formatted(name, cash + cashless, cash, cashless, rate));
    }

    @Benchmark
    @OperationsPerInvocation(ROWS)
    public List<Finding> audited() throws Exception {
        var findings = Audit.of(List.of(SheetReader.read("cashless-by-facility.csv", table)));
        if (findings.size() < ROWS / WRONG) {
            throw new AssertionError("Of %d wrong rates the audit found %d".formatted(ROWS / WRONG, findings.size()));
        }
        return findings;
    }
}
