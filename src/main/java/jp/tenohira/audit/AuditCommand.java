package jp.tenohira.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jp.tenohira.core.Lang;
import jp.tenohira.sheets.Sheet;
import jp.tenohira.sheets.SheetReader;
import jp.tenohira.sheets.UnreadableTable;

/** {@code tenohira audit DIR [--json] [--lang ja|en] [--strict]}: audits the tables of a directory. Needs no server and no database. */
public final class AuditCommand {

    /** The audit ran, whatever it found. */
    public static final int DONE = 0;
    /** With --strict: something is wrong. */
    public static final int WRONG = 1;
    /** The command was not understood, or a table cannot be read. */
    public static final int MISUSED = 2;

    private static final String USAGE = "tenohira audit DIR [--json] [--lang ja|en] [--strict]";

    private final PrintStream out;
    private final PrintStream problems;

    public AuditCommand(PrintStream out, PrintStream problems) {
        this.out = out;
        this.problems = problems;
    }

    private record Options(Path directory, boolean json, Lang lang, boolean strict) {

        static Options parse(List<String> args) {
            Path directory = null;
            var json = false;
            var lang = Lang.JA;
            var strict = false;
            var left = args.iterator();
            while (left.hasNext()) {
                var option = left.next();
                switch (option) {
                    case "--json" -> json = true;
                    case "--strict" -> strict = true;
                    case "--lang" -> lang = Lang.of(left.hasNext() ? left.next() : "");
                    default -> {
                        if (option.startsWith("--") || directory != null) {
                            throw new IllegalArgumentException("tenohira audit does not know " + option + ".");
                        }
                        directory = Path.of(option);
                    }
                }
            }
            if (directory == null) {
                throw new IllegalArgumentException("Which directory?");
            }
            return new Options(directory, json, lang, strict);
        }
    }

    /** Returns the exit code. */
    public int run(List<String> args) {
        try {
            var options = Options.parse(args);
            var read = read(options);
            var findings = Audit.of(read.sheets());
            out.println(options.json() ? FindingsFile.json(findings, options.lang()) : text(findings, options.lang()));
            var wrong = findings.stream().anyMatch(finding -> finding.verdict() == Verdict.WRONG);
            return read.unreadable() ? MISUSED : options.strict() && wrong ? WRONG : DONE;
        } catch (IllegalArgumentException e) {
            problems.println(e.getMessage());
            problems.println(USAGE);
            return MISUSED;
        } catch (IOException e) {
            problems.println("The directory cannot be read: " + e.getMessage());
            return MISUSED;
        }
    }

    /** @param unreadable whether a table was left out; the others are audited all the same */
    private record Read(List<Sheet> sheets, boolean unreadable) {}

    private Read read(Options options) throws IOException {
        if (!Files.isDirectory(options.directory())) {
            throw new IllegalArgumentException(options.directory() + " is no directory.");
        }
        try (var files = Files.list(options.directory())) {
            var sheets = new ArrayList<Sheet>();
            var unreadable = false;
            for (var file : files.filter(Files::isRegularFile)
                    .filter(file -> SheetReader.isTable(file.getFileName().toString()))
                    .sorted()
                    .toList()) {
                try {
                    sheets.add(sheet(file));
                } catch (UnreadableTable e) {
                    problems.println(e.why().in(options.lang()));
                    unreadable = true;
                }
            }
            if (sheets.isEmpty()) {
                throw new IllegalArgumentException(
                        "There is no readable .csv, .tsv or .xlsx in " + options.directory() + ".");
            }
            return new Read(sheets, unreadable);
        }
    }

    private static Sheet sheet(Path file) throws IOException, UnreadableTable {
        var name = file.getFileName().toString();
        if (Files.size(file) > SheetReader.MOST_BYTES) {
            throw SheetReader.tooManyBytes(name);
        }
        return SheetReader.read(name, Files.readAllBytes(file));
    }

    private static String text(List<Finding> findings, Lang lang) {
        var lines = new StringBuilder();
        for (var verdict : Verdict.values()) {
            var of = findings.stream()
                    .filter(finding -> finding.verdict() == verdict)
                    .toList();
            lines.append("%s: %d%n".formatted(verdict.word(), of.size()));
            of.forEach(finding -> lines.append(
                    "  %s: %s%n".formatted(finding.table(), finding.sentence().in(lang))));
        }
        return lines.toString().stripTrailing();
    }
}
