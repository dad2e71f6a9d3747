package jp.tenohira.draws;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code tenohira verify-draw FILE [--commitment HEX]}: computes a draw again from its public record. Needs no server, no
 * database and no network.
 */
public final class VerifyDrawCommand {

    /** Everything follows from the record. */
    public static final int RIGHT = 0;
    /** Something in the record does not follow. */
    public static final int WRONG = 1;
    /** The command was not understood, or the file is no record. */
    public static final int MISUSED = 2;

    private static final long LARGEST = 100_000_000;
    private static final String USAGE = "tenohira verify-draw FILE [--commitment HEX]";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final PrintStream out;
    private final PrintStream problems;

    public VerifyDrawCommand(PrintStream out, PrintStream problems) {
        this.out = out;
        this.problems = problems;
    }

    private record Options(Path file, @Nullable String commitment) {

        static Options parse(List<String> args) {
            Path file = null;
            String commitment = null;
            var left = args.iterator();
            while (left.hasNext()) {
                var option = left.next();
                if (option.equals("--commitment") && left.hasNext()) {
                    commitment = left.next().strip().toLowerCase(Locale.ROOT);
                } else if (option.startsWith("--") || file != null) {
                    throw new IllegalArgumentException("tenohira verify-draw does not know " + option + ".");
                } else {
                    file = Path.of(option);
                }
            }
            if (file == null) {
                throw new IllegalArgumentException("Which file?");
            }
            return new Options(file, commitment);
        }
    }

    /** One statement of the record and whether it holds. */
    record Check(String what, boolean holds) {}

    /** Returns the exit code. */
    public int run(List<String> args) {
        try {
            var options = Options.parse(args);
            if (Files.size(options.file()) > LARGEST) {
                throw new IllegalArgumentException("The file is larger than any record: " + options.file());
            }
            var record = JSON.readValue(Files.readString(options.file()), DrawRecord.class);
            var checks = checks(record, options.commitment());
            checks.forEach(check -> out.println((check.holds() ? "ok     " : "WRONG  ") + check.what()));
            out.println("commitment " + record.commitment() + ", published " + record.committedAt()
                    + "; compare it with what was published before the reception opened, " + record.opensAt());
            return checks.stream().allMatch(Check::holds) ? RIGHT : WRONG;
        } catch (JacksonException e) {
            problems.println("The file is not a record of a draw: " + e.getOriginalMessage());
            return MISUSED;
        } catch (IllegalArgumentException e) {
            problems.println(e.getMessage());
            problems.println(USAGE);
            return MISUSED;
        } catch (IOException e) {
            problems.println("The file cannot be read: " + e.getMessage());
            return MISUSED;
        }
    }

    static List<Check> checks(DrawRecord record, @Nullable String commitment) {
        var seed = HexFormat.of().parseHex(record.seed());
        var checks = new ArrayList<Check>();
        checks.add(new Check("the rule is " + Lots.FORMAT, record.format().equals(Lots.FORMAT)));
        checks.add(new Check(
                "the seed is the one committed to", Lots.commitment(seed).equals(record.commitment())));
        if (commitment != null) {
            checks.add(new Check("the commitment is the one given", commitment.equals(record.commitment())));
        }
        checks.add(new Check(
                "the list has " + record.entrants().size() + " entrants, each once",
                record.entrants().stream().distinct().count()
                        == record.entrants().size()));
        checks.add(new Check(
                "the list is the one that was closed",
                Lots.digest(record.entrants()).equals(record.entrantsSha256())));
        checks.add(new Check(
                "the order follows from seed, list and public value",
                Lots.order(seed, record.subject(), record.entrants()).equals(record.order())));
        return checks;
    }
}
