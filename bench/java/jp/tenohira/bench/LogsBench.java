package jp.tenohira.bench;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.tenohira.core.FiscalYear;

/**
 * A city's year of print jobs in other formats than plain CSV, each against DuckDB itself: in the code page of Windows, which DuckDB cannot read
 * and gets in UTF-8, and as CUPS's own log with colour and sheets, which DuckDB splits at its blanks.
 */
final class LogsBench {

    private static final Charset CP932 = Charset.forName("windows-31j");
    private static final String PAGE_LOG =
            "%p %u %j %T %P %C %{job-billing} %{job-originating-host-name} %{job-name} %{media} %{sides}"
                    + " %{print-color-mode} %{job-media-sheets-completed}";
    private static final int FIRST_YEAR = 2021;
    private static final int WARM_UP = 200_000;

    private LogsBench() {}

    static void run(Path data) throws Exception {
        var years = PrintYears.city(7);
        var jobs = ScaleBench.jobsFor(years, ScaleBench.SHEETS);
        try (var city = new PrintingCity(data, years)) {
            codePage(city, years, data, new FiscalYear(2010), WARM_UP);
            pageLog(city, years, data, new FiscalYear(2011), WARM_UP);
            for (var time = 0; time < ScaleBench.TIMES; time++) {
                codePage(city, years, data, new FiscalYear(FIRST_YEAR + time), jobs);
                pageLog(city, years, data, new FiscalYear(FIRST_YEAR + ScaleBench.TIMES + time), jobs);
            }
        }
    }

    private static void codePage(PrintingCity city, PrintYears years, Path data, FiscalYear year, long jobs)
            throws Exception {
        var utf8 = years.paperCut(data.resolve("utf8.csv"), year, jobs);
        var log = data.resolve("cp932.csv");
        try (var in = Files.newBufferedReader(utf8, StandardCharsets.UTF_8);
                var out = Files.newBufferedWriter(log, CP932)) {
            in.transferTo(out);
        }
        var theirs = new PlainDuck(data).copied(utf8, 1);
        Files.delete(utf8);
        said("CP932 of PaperCut", jobs, log, ScaleBench.takenIn(city, "papercut", log), theirs);
    }

    private static void pageLog(PrintingCity city, PrintYears years, Path data, FiscalYear year, long jobs)
            throws Exception {
        var log = years.pageLog(data.resolve("page_log"), year, jobs);
        var theirs = new PlainDuck(data).copiedWords(log);
        said("page_log of CUPS", jobs, log, ScaleBench.takenIn(city, PAGE_LOG, log), theirs);
    }

    private static void said(String what, long jobs, Path log, Took ours, Took theirs) throws IOException {
        ScaleBench.said("%s, %,d jobs, %,d MB".formatted(what, jobs, Files.size(log) >> 20), jobs, ours, theirs);
        Files.delete(log);
    }
}
