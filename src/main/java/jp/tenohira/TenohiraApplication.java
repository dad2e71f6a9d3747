package jp.tenohira;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import jp.tenohira.assistant.RebuildCommand;
import jp.tenohira.audit.AuditCommand;
import jp.tenohira.draws.VerifyDrawCommand;
import jp.tenohira.facts.intake.ImportFilesCommand;
import jp.tenohira.identity.TokenCommand;
import jp.tenohira.packs.PackCommand;
import jp.tenohira.payments.TestProviderCommand;
import jp.tenohira.procedures.postal.ImportCommand;
import jp.tenohira.records.RecordsCommand;
import jp.tenohira.replay.ReplayCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** The city hall: one process that serves residents, staff and headquarters, and the commands beside it. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class TenohiraApplication {

    private static final String USAGE = """
            tenohira start  [--port N] [--data DIR] [--empty]   the city hall, with the demo city unless --empty
            tenohira token  --role clerk|head|administrator|headquarters [--section NAME] [--scope S]... [--days N]
                            [--municipality CODE] [--data DIR]  prints a new API token
            tenohira audit  DIR [--json] [--lang ja|en] [--strict]   recomputes the tables of a directory
            tenohira verify-draw FILE [--commitment HEX]             computes the order of a draw again from its public record
            tenohira pack --meeting YYYY-MM-DD --out DIR [--city-hall URL]
                                                                makes the pack of a meeting from the shipped data
            tenohira import postal-codes FILE [--municipality CODE] [--data DIR]
                                                                replaces the postal table by Japan Post's KEN_ALL
            tenohira import print-log FILE... [--format F] [--municipality CODE] [--data DIR]
                                                                takes in print logs of CUPS, PaperCut or a mapped CSV
            tenohira import sales FILE... [--format F] [--municipality CODE] [--data DIR]
                                                                takes in receipts and day reports of registers
            tenohira import bank-notice FILE... [--municipality CODE] [--data DIR]
                                                                takes in what the bank credited (全銀 振込入金通知, 入出金取引明細)
            tenohira rebuild-index [--data DIR]                 makes the index of the AI desk's documents anew from the records
            tenohira test-provider --port N                     a provider of payments for trials
            tenohira replay SCENARIO [--port N] [--data DIR]    files a past season through the API of a running city hall
            """;

    public static void main(String[] args) {
        var command = args.length == 0 ? "start" : args[0];
        var rest = Arrays.asList(args).subList(Math.min(1, args.length), args.length);
        switch (command) {
            case "start" -> start(rest);
            case "token" -> token(rest);
            case "audit" -> audit(rest);
            case "verify-draw" -> System.exit(new VerifyDrawCommand(System.out, System.err).run(rest));
            case "pack" -> pack(rest);
            case "import" -> importTable(rest);
            case "rebuild-index" -> rebuildIndex(rest);
            case "test-provider" -> testProvider(rest);
            case "replay" -> System.exit(new ReplayCommand(System.out, System.err).run(rest, System.getenv()));
            default -> refuse("There is no command named " + command + ".");
        }
    }

    private static void start(List<String> args) {
        try {
            SpringApplication.run(
                    TenohiraApplication.class, StartOptions.parse(args).asProperties());
        } catch (IllegalArgumentException e) {
            refuse(String.valueOf(e.getMessage()));
        }
    }

    /** In a process of its own, beside a city hall. */
    private static void testProvider(List<String> args) {
        silenceLogging();
        try {
            System.exit(new TestProviderCommand(System.out, System.err, Clock.systemUTC())
                    .run(args, System.getenv(), System.in));
        } catch (IOException e) {
            refuse(String.valueOf(e.getMessage()));
        }
    }

    private static void audit(List<String> args) {
        silenceLogging();
        System.exit(new AuditCommand(System.out, System.err).run(args));
    }

    /** Standard output carries what was asked for and nothing else. */
    private static void silenceLogging() {
        LoggingSystem.get(TenohiraApplication.class.getClassLoader()).beforeInitialize();
    }

    private static void pack(List<String> args) {
        silenceLogging();
        System.exit(new PackCommand(outAlone(), System.err, TenohiraApplication::opened).run(args));
    }

    private static void rebuildIndex(List<String> args) {
        silenceLogging();
        System.exit(new RebuildCommand(outAlone(), System.err, TenohiraApplication::opened).run(args));
    }

    /** Standard output for a command's own words: the demo city greets whoever starts it. */
    private static PrintStream outAlone() {
        var out = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        return out;
    }

    private static ConfigurableApplicationContext opened(String... properties) {
        return SpringApplication.run(TenohiraApplication.class, properties);
    }

    private static void token(List<String> args) {
        silenceLogging();
        System.exit(new TokenCommand(System.out, System.err, Clock.systemUTC()).run(args, System.getenv()));
    }

    private static void importTable(List<String> args) {
        silenceLogging();
        ImportFilesCommand.find(args.isEmpty() ? "" : args.getFirst())
                .ifPresent(kind -> System.exit(new ImportFilesCommand(kind, System.out, System.err, Clock.systemUTC())
                        .run(args, System.getenv())));
        RecordsCommand.find(args.isEmpty() ? "" : args.getFirst())
                .ifPresent(command ->
                        System.exit(command.run(args, System.getenv(), System.out, System.err, Clock.systemUTC())));
        System.exit(new ImportCommand(System.out, System.err, Clock.systemUTC()).run(args, System.getenv()));
    }

    private static void refuse(String why) {
        System.err.println(why + System.lineSeparator() + USAGE);
        System.exit(2);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
