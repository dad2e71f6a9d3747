package jp.tenohira.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import jp.tenohira.core.FiscalYear;

/**
 * Print jobs of made-up fiscal years, the same for the same seed. Staff belong to sections and sections to departments; a section has its own
 * printers, and staff walk to another's now and then. Jobs fall on working hours; most are short, some are for a meeting.
 *
 * @param sections each of the departments has
 * @param staff of each section
 */
record PrintYears(long seed, int departments, int sections, int staff, int printers) {

    static final List<String> RANKS = List.of("主事", "主査", "係長", "課長補佐", "課長");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern(" '['dd/MMM/yyyy:HH:mm:ss '+0900] '", Locale.ENGLISH);
    private static final int FIRST_MINUTE = 8 * 60 + 30;
    private static final int MINUTES = 9 * 60;

    /** A core city: 20 departments, 3,000 people, 300 printers, some 14 million sheets a year. */
    static PrintYears city(long seed) {
        return new PrintYears(seed, 20, 5, 30, 3);
    }

    /** A prefecture: 90 departments, 10,800 people. */
    static PrintYears prefecture(long seed) {
        return new PrintYears(seed, 90, 4, 30, 3);
    }

    record Job(LocalDateTime at, String account, String printer, int pages, int copies, boolean duplex, boolean colour) {

        int faces() {
            return pages * copies;
        }

        int sheets() {
            return duplex ? Math.ceilDiv(pages, 2) * copies : faces();
        }
    }

    int people() {
        return departments * sections * staff;
    }

    String section(int person) {
        return "bench-%03d-%d".formatted(person / staff / sections, person / staff % sections);
    }

    static String department(int number) {
        return "bench-%03d".formatted(number);
    }

    static String account(int person) {
        return "user%05d".formatted(person);
    }

    String printer(int section, int number) {
        return "fukugouki-%03d-%d".formatted(section, number);
    }

    List<String> allPrinters() {
        var all = new ArrayList<String>();
        for (var section = 0; section < departments * sections; section++) {
            for (var number = 0; number < printers; number++) {
                all.add(printer(section, number));
            }
        }
        return all;
    }

    /** In the order of time. */
    void jobs(LocalDate first, LocalDate last, long count, Consumer<Job> taker) {
        var random = new SplittableRandom(seed ^ first.toEpochDay());
        var days = first.datesUntil(last.plusDays(1))
                .filter(day -> day.getDayOfWeek().getValue() < 6)
                .toList();
        for (var job = 0L; job < count; job++) {
            var place = (double) job / count * days.size();
            var day = days.get((int) place);
            var at = day.atStartOfDay()
                    .plusMinutes(FIRST_MINUTE + (long) ((place - (int) place) * MINUTES))
                    .plusSeconds(random.nextInt(60));
            var person = random.nextInt(people());
            var section = random.nextInt(20) == 0 ? random.nextInt(departments * sections) : person / staff;
            var forMeeting = random.nextInt(50) == 0;
            taker.accept(new Job(
                    at,
                    account(person),
                    printer(section, random.nextInt(printers)),
                    1 + (int) (random.nextDouble() * random.nextDouble() * 14),
                    forMeeting ? 5 + random.nextInt(20) : 1,
                    random.nextInt(10) < 6,
                    random.nextInt(5) == 0));
        }
    }

    /** Jobs of a fiscal year as PaperCut logs them. */
    Path paperCut(Path file, FiscalYear year, long count) throws IOException {
        return paperCut(file, year.firstDay(), year.lastDay(), count);
    }

    Path paperCut(Path file, LocalDate first, LocalDate last, long count) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            out.write("PaperCut Print Logger - http://www.papercut.com/\n");
            out.write(
                    "Time,User,Pages,Copies,Printer,Document Name,Client,Paper Size,Language,Height,Width,Duplex,Grayscale,Size\n");
            jobs(first, last, count, job -> line(out, job));
        }
        return file;
    }

    /** The same jobs as CUPS logs them; names of jobs hold no blanks, so that DuckDB can split the lines too. */
    Path pageLog(Path file, FiscalYear year, long count) throws IOException {
        var number = new AtomicLong();
        try (var out = Files.newBufferedWriter(file)) {
            jobs(year.firstDay(), year.lastDay(), count, job -> page(out, job, number.incrementAndGet()));
        }
        return file;
    }

    private static void page(BufferedWriter out, Job job, long number) {
        try {
            out.write(job.printer() + " " + job.account() + " " + number);
            out.write(STAMP.format(job.at()) + "total " + job.faces() + " - localhost 資料-" + number % 97 + ".pdf A4 ");
            out.write(job.duplex() ? "two-sided-long-edge " : "one-sided ");
            out.write(job.colour() ? "color " : "monochrome ");
            out.write(job.sheets() + "\n");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void line(BufferedWriter out, Job job) {
        try {
            out.write(TIME.format(job.at()));
            out.write("," + job.account() + "," + job.pages() + "," + job.copies() + "," + job.printer());
            out.write(",資料,PC-" + job.account() + ",A4,PCL6,,,");
            out.write(job.duplex() ? "DUPLEX" : "NOT DUPLEX");
            out.write(job.colour() ? ",NOT GRAYSCALE," : ",GRAYSCALE,");
            out.write(job.faces() * 17 + "kb\n");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static long epochSecond(LocalDateTime inJapan) {
        return inJapan.toEpochSecond(ZoneOffset.ofHours(9));
    }
}
