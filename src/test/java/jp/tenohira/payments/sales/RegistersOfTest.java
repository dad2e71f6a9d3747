package jp.tenohira.payments.sales;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Municipality;
import jp.tenohira.core.Outcome;
import jp.tenohira.facts.Appended;
import jp.tenohira.facts.intake.FileProblem;
import jp.tenohira.facts.intake.Intake.Handed;
import jp.tenohira.facts.intake.Intake.Replacing;
import jp.tenohira.payments.Taking;
import jp.tenohira.payments.TakingNames;
import jp.tenohira.payments.TakingsSource;
import jp.tenohira.payments.sales.SalesFiles.Beside;
import jp.tenohira.payments.sales.lists.Entries;
import jp.tenohira.payments.sales.lists.SalesList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands in files of registers for tests, each about a facility of its own. */
@Component
public class RegistersOfTest {

    public static final String HEADER = "施設,レジ,伝票番号,日時,区分,元の伝票番号,部門,商品,金額,支払方法,支払額,合計\n";

    private final SalesFiles files;
    private final Entries entries;
    private final TakingsSource sales;
    private final TransactionTemplate transaction;

    RegistersOfTest(
            SalesFiles files, Entries entries, List<TakingsSource> sources, PlatformTransactionManager transactions) {
        this.files = files;
        this.entries = entries;
        this.sales = sources.stream()
                .filter(source -> source.code().equals("sales"))
                .findFirst()
                .orElseThrow();
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A new facility with registers R1 to Rn. */
    public String facility(Municipality city, int registers, Map<String, String> more) {
        var code = "f-" + UUID.randomUUID().toString().substring(0, 8);
        var facility =
                new HashMap<>(Map.of("code", code, "name", code + "館", "section", "parks", "since", "2020-04-01"));
        facility.putAll(more);
        put(city, SalesList.FACILITIES, facility);
        for (int number = 1; number <= registers; number++) {
            put(
                    city,
                    SalesList.REGISTERS,
                    Map.of("facility", code, "code", "R" + number, "name", "レジ" + number, "since", "2020-04-01"));
        }
        return code;
    }

    public void put(Municipality city, SalesList list, Map<String, String> entry) {
        CurrentMunicipality.run(
                city, () -> transaction.executeWithoutResult(_ -> entries.put(list, List.of(entry), "試験")));
    }

    /** A line of our own form: a receipt with one line and one tender. */
    public static String line(String facility, String register, String number, String time, String tender, long yen) {
        return "%s,%s,%s,%s,,,,使用料,%d,%s,%d,%d\n".formatted(facility, register, number, time, yen, tender, yen, yen);
    }

    public Outcome<Appended, List<FileProblem>> hand(Municipality city, String name, byte[] content, Beside beside) {
        return hand(city, name, content, "auto", beside, null);
    }

    public Outcome<Appended, List<FileProblem>> hand(
            Municipality city,
            String name,
            byte[] content,
            String format,
            Beside beside,
            @Nullable Replacing replacing) {
        return CurrentMunicipality.call(city, () -> {
            try {
                var file = Files.write(Files.createTempFile("sales", ".csv"), content);
                try {
                    return files.take(new Handed(name, file, format, "試験"), beside, replacing);
                } finally {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    public Outcome<Appended, List<FileProblem>> hand(Municipality city, String content) {
        return hand(city, "sales.csv", content.getBytes(StandardCharsets.UTF_8), Beside.NOTHING);
    }

    public Appended taken(Municipality city, String content) {
        return accepted(hand(city, content));
    }

    public List<FileProblem> refused(Municipality city, String content) {
        return refused(hand(city, content));
    }

    /** A fixture of a register's export, for the first register of a facility. */
    public Outcome<Appended, List<FileProblem>> fixture(Municipality city, String name, String facility) {
        return hand(city, name, bytes(name), new Beside(facility, "R1", null));
    }

    public static byte[] bytes(String name) {
        try (var in = RegistersOfTest.class.getResourceAsStream("/sales/" + name)) {
            return java.util.Objects.requireNonNull(in).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Beside withReport(String facility, String register, Path report) {
        return new Beside(facility, register, new Handed("日計.csv", report, "auto", "試験"));
    }

    public static Appended accepted(Outcome<Appended, List<FileProblem>> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<Appended, List<FileProblem>>(var appended) -> appended;
            case Outcome.Refused<Appended, List<FileProblem>>(var problems) ->
                throw new AssertionError(problems.toString());
        };
    }

    public static List<FileProblem> refused(Outcome<Appended, List<FileProblem>> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<Appended, List<FileProblem>>(var appended) ->
                throw new AssertionError(appended.toString());
            case Outcome.Refused<Appended, List<FileProblem>>(var problems) -> problems;
        };
    }

    public List<Taking> takings(Municipality city, String facility, String day) {
        return CurrentMunicipality.call(
                city,
                () -> sales.within(LocalDate.parse(day), LocalDate.parse(day)).stream()
                        .filter(taking -> taking.facility().equals(facility))
                        .toList());
    }

    public long yen(Municipality city, String facility, String day) {
        return takings(city, facility, day).stream().mapToLong(Taking::yen).sum();
    }

    public boolean complete(Municipality city, String facility, String day) {
        return CurrentMunicipality.call(city, () -> missing(day).complete(facility, LocalDate.parse(day)));
    }

    private TakingsSource.Missing missing(String day) {
        return sales.missing(LocalDate.parse(day), LocalDate.parse(day));
    }

    /** Whether the facility is waited for on a day. */
    public boolean silent(Municipality city, String facility, String day) {
        return CurrentMunicipality.call(
                city,
                () -> missing(day).silent(LocalDate.parse(day)).stream()
                        .anyMatch(till -> till.facility().equals(facility)));
    }

    public TakingNames names(Municipality city, String day) {
        return CurrentMunicipality.call(city, () -> sales.names(LocalDate.parse(day)));
    }
}
