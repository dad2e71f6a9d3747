package jp.tenohira.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import jp.tenohira.identity.Section;

/**
 * Lists and a log that nobody ever printed, the same every time: staff of each section (of one in nine so few that its sheets are not shown), a
 * printer a section, and two fiscal years up to January 2024 in which paper becomes a little less.
 */
record MadeUpPaper(List<Section> sections) {

    static final String CONTRACT = "複合機契約A(架空)";

    private static final LocalDate FIRST = LocalDate.of(2022, 4, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 1, 31);
    private static final int FEW_EVERY = 9;

    private static int people(int section) {
        return section % FEW_EVERY == FEW_EVERY - 1 ? 3 : 6 + section * 7 % 11;
    }

    private static String rank(int person) {
        return person == 0 ? "課長" : person == 1 ? "課長補佐" : person < 4 ? "係長" : person % 2 == 0 ? "主査" : "主事";
    }

    private static String account(int section, int person) {
        return "demo-%02d-%02d".formatted(section, person);
    }

    private String printer(int section) {
        return "架空-" + sections.get(section).code();
    }

    String staff() {
        var table = new StringBuilder("アカウント,所属,職位,適用日\n");
        for (int section = 0; section < sections.size(); section++) {
            for (int person = 0; person < people(section); person++) {
                table.append("%s,%s,%s,2022-04-01\n"
                        .formatted(
                                account(section, person), sections.get(section).code(), rank(person)));
            }
        }
        return table.toString();
    }

    String printers() {
        var table = new StringBuilder("プリンター,所属,契約,適用日\n");
        for (int section = 0; section < sections.size(); section++) {
            table.append("%s,%s,%s,2022-04-01\n"
                    .formatted(printer(section), sections.get(section).code(), CONTRACT));
        }
        return table.toString();
    }

    /** As PaperCut logs jobs. */
    String log() {
        var random = new SplittableRandom(2023);
        var log = new StringBuilder("PaperCut Print Logger - http://www.papercut.com/\n")
                .append(
                        "Time,User,Pages,Copies,Printer,Document Name,Client,Paper Size,Language,Height,Width,Duplex,Grayscale,Size\n");
        FIRST.datesUntil(LAST.plusDays(1))
                .filter(day -> day.getDayOfWeek().getValue() < 6)
                .forEach(day -> {
                    for (int section = 0; section < sections.size(); section++) {
                        if (random.nextInt(100) < share(day, section)) {
                            line(log, random, day, section);
                        }
                    }
                });
        return log.toString();
    }

    /** Of a hundred days, those with a job: more at the turn of the year, fewer in the second. */
    private static int share(LocalDate day, int section) {
        var season = day.getMonthValue() == 3 || day.getMonthValue() == 4 ? 20 : day.getMonthValue() == 8 ? -8 : 0;
        return 35 + section * 13 % 30 + season - (day.isBefore(LocalDate.of(2023, 4, 1)) ? 0 : 5);
    }

    private void line(StringBuilder log, SplittableRandom random, LocalDate day, int section) {
        log.append("%s %02d:%02d:%02d,%s,%d,%d,%s,,,A4,PCL6,,,%s,%s,40kb\n"
                .formatted(
                        day,
                        9 + random.nextInt(8),
                        random.nextInt(60),
                        random.nextInt(60),
                        account(section, random.nextInt(people(section))),
                        20 + random.nextInt(260),
                        1 + random.nextInt(5),
                        printer(section),
                        random.nextInt(100) < 62 ? "DUPLEX" : "NOT DUPLEX",
                        random.nextInt(100) < 24 ? "NOT GRAYSCALE" : "GRAYSCALE"));
    }
}
