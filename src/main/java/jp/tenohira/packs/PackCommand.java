package jp.tenohira.packs;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import jp.tenohira.core.CurrentMunicipality;
import jp.tenohira.core.Municipalities;
import jp.tenohira.core.Outcome;
import jp.tenohira.identity.Role;
import jp.tenohira.identity.Staff;
import jp.tenohira.packs.content.PackContent;
import jp.tenohira.packs.files.PackFile;
import jp.tenohira.packs.files.PackFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * {@code tenohira pack --meeting 2024-02-08 --out DIR [--city-hall URL]}: makes the pack of that meeting from the shipped data, in a city
 * hall of its own with a database in a temporary directory. Needs no running server.
 */
public final class PackCommand {

    public static final int DONE = 0;
    /** The command was not understood, or there is no such meeting. */
    public static final int MISUSED = 2;

    private static final String USAGE = "tenohira pack --meeting YYYY-MM-DD --out DIR [--city-hall URL]";
    private static final Staff OPERATOR = new Staff(new UUID(0, 0), "tenohira pack", Role.HEADQUARTERS, null);

    private final PrintStream out;
    private final PrintStream problems;
    private final Function<String[], ConfigurableApplicationContext> start;

    /** @param start opens a city hall with these properties */
    public PackCommand(
            PrintStream out, PrintStream problems, Function<String[], ConfigurableApplicationContext> start) {
        this.out = out;
        this.problems = problems;
        this.start = start;
    }

    record Options(LocalDate meeting, Path directory, String cityHall) {

        static Options parse(List<String> args) {
            LocalDate meeting = null;
            Path directory = null;
            var cityHall = "http://localhost:8080";
            var left = args.iterator();
            while (left.hasNext()) {
                var option = left.next();
                var value = left.hasNext() ? left.next() : "";
                switch (option) {
                    case "--meeting" -> meeting = day(value);
                    case "--out" -> directory = value.isEmpty() ? null : Path.of(value);
                    case "--city-hall" -> cityHall = address(value);
                    default -> throw new IllegalArgumentException("tenohira pack does not know " + option + ".");
                }
            }
            return new Options(
                    needed(meeting, "Which meeting? --meeting 2024-02-08"),
                    needed(directory, "Where to? --out DIR"),
                    cityHall);
        }

        private static LocalDate day(String value) {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException("--meeting needs a day such as 2024-02-08, not: " + value, e);
            }
        }

        private static String address(String value) {
            if (!value.matches("https?://[^/?#\\s]+/?")) {
                throw new IllegalArgumentException(
                        "--city-hall needs an address such as https://dx.example.jp, not: " + value);
            }
            return value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
        }

        private static <T> T needed(@Nullable T value, String question) {
            if (value == null) {
                throw new IllegalArgumentException(question);
            }
            return value;
        }
    }

    /** Returns the exit code. */
    public int run(List<String> args) {
        try {
            var options = Options.parse(args);
            if (!options.meeting().equals(PublishedMeeting.HELD)) {
                throw new IllegalArgumentException("The shipped data are of the meeting of %s; there is none of %s."
                        .formatted(PublishedMeeting.HELD, options.meeting()));
            }
            Files.createDirectories(options.directory());
            inATemporaryCityHall(options);
            return DONE;
        } catch (IllegalArgumentException e) {
            problems.println(e.getMessage());
            problems.println(USAGE);
        } catch (IOException e) {
            problems.println("The files cannot be written: " + e.getMessage());
        }
        return MISUSED;
    }

    private void inATemporaryCityHall(Options options) throws IOException {
        var data = Files.createTempDirectory("tenohira-pack");
        try (var cityHall = start.apply(new String[] {
            "--tenohira.data=" + data,
            "--tenohira.demo=true",
            "--tenohira.demo-applications=false",
            "--server.port=0",
            "--server.address=127.0.0.1",
            "--logging.level.root=error",
            "--logging.level.jp.tenohira=error"
        })) {
            var city = cityHall.getBean(Municipalities.class).all().getFirst();
            CurrentMunicipality.<Void, IOException>call(city, () -> {
                write(options, assembled(cityHall, options.meeting()), cityHall.getBean(PackFiles.class));
                return null;
            });
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    /** The pack as assembled once, so that all files show the same numbers. It is issued by people only. */
    private static PackContent assembled(ConfigurableApplicationContext cityHall, LocalDate day) {
        var packs = cityHall.getBean(Packs.class);
        var meeting = packs.meetings(OPERATOR).stream()
                .filter(known -> known.held().equals(day))
                .findFirst()
                .orElseGet(() -> accepted(packs.save(
                        OPERATOR,
                        cityHall.getBean(PublishedMeeting.class)
                                .on(day)
                                .orElseThrow(() -> new IllegalArgumentException("This city published nothing.")))));
        return packs.content(OPERATOR, meeting.id()).orElseThrow();
    }

    private static <T> T accepted(Outcome<T, PackRefused> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<T, PackRefused>(var value) -> value;
            case Outcome.Refused<T, PackRefused>(var why) -> throw new IllegalStateException("Refused: " + why);
        };
    }

    private void write(Options options, PackContent content, PackFiles files) throws IOException {
        for (var file : PackFile.values()) {
            var path = options.directory().resolve(file.fileName());
            Files.write(path, files.of(file, content, options.cityHall()));
            out.println(path);
        }
    }
}
