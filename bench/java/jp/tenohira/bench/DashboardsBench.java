package jp.tenohira.bench;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.tenohira.records.EmbeddedServer;

/**
 * How long the headquarters waits for a dashboard over 1,800 procedures, 5 fiscal years and 20 departments: the goals, a
 * department and the city's key figures, with every case counted anew for every page.
 */
final class DashboardsBench {

    private static final int SECONDS = Integer.getInteger("seconds", 12);
    private static final int WARMUP = Integer.getInteger("warmup", 5);
    private static final int PROCEDURES = Integer.getInteger("procedures", 1_800);
    private static final int CASES_A_YEAR = Integer.getInteger("casesAYear", 10);
    private static final int YEARS = 5;
    private static final int DEPARTMENTS = 20;
    private static final String MUNICIPALITY = "072036";

    private static final String ORGANISATION = """
            insert into department (code, name_ja, position)
            select 'bench-' || n, '部局' || n, 500 + n from generate_series(1, ?) as n
            """;

    private static final String SECTIONS = """
            insert into section (code, department, name_ja, position)
            select 'bench-' || n, 'bench-' || n, '課' || n, 1 from generate_series(1, ?) as n
            """;

    private static final String CASES = """
            insert into casefile (id, receipt, procedure, form_version, section, state, submitted_at, started_at, channel,
                                  language, device, outside_counter_hours, search)
            select gen_random_uuid(), 'B-' || p || '-' || y || '-' || k, 'bench-' || p, 1, 'bench-' || (1 + p % ?),
                   'NOTIFIED', at, at - interval '12 minutes', 'PAGE', 'ja', case k % 2 when 0 then 'phone' else 'desktop' end,
                   k % 3 = 0, ''
              from generate_series(1, ?) as p, generate_series(0, ?) as y, generate_series(1, ?) as k,
                   lateral (select timestamptz '2019-04-01 00:00+09' + y * interval '1 year'
                                   + ((p * 7 + k * 31) % 365) * interval '1 day' as at) as moment
            """;

    private DashboardsBench() {}

    public static void main(String[] args) throws Exception {
        var data = Files.createTempDirectory("tenohira-bench-");
        try (var cityHall = CityHallProcess.start(data);
                var server = EmbeddedServer.attachOrStart(data);
                var records = ManyCases.connect(server.address(), MUNICIPALITY)) {
            fill(records);
            for (var page : pages().entrySet()) {
                var result = Load.run(1, WARMUP, SECONDS, () -> new Reader(cityHall.port(), page.getValue()));
                System.out.printf("%-24s %s%n", page.getKey() + ":", result);
            }
        }
    }

    private static Map<String, String> pages() {
        var pages = new LinkedHashMap<String, String>();
        pages.put("goals", "/headquarters/goals?fiscalYear=2023");
        pages.put("department", "/headquarters/departments/bench-7?fiscalYear=2023");
        pages.put("city, all time", "/headquarters");
        return pages;
    }

    private static void fill(Connection records) throws SQLException {
        execute(records, ORGANISATION, DEPARTMENTS);
        execute(records, SECTIONS, DEPARTMENTS);
        execute(records, CASES, DEPARTMENTS, PROCEDURES, YEARS - 1, CASES_A_YEAR);
        try (var statement = records.createStatement()) {
            statement.execute("vacuum analyze casefile");
        }
        System.out.printf("%,d cases%n", PROCEDURES * YEARS * CASES_A_YEAR);
    }

    private static void execute(Connection records, String sql, int... numbers) throws SQLException {
        try (var statement = records.prepareStatement(sql)) {
            for (var i = 0; i < numbers.length; i++) {
                statement.setInt(i + 1, numbers[i]);
            }
            statement.executeUpdate();
        }
    }

    /** A member of the headquarters who asks for the same page again and again. */
    private static final class Reader implements Load.Client {

        private final Visitor visitor;
        private final String path;

        Reader(int port, String path) throws Exception {
            this.visitor = Visitor.signedIn(port, "headquarters", "demo-headquarters-2023");
            this.path = path;
        }

        @Override
        public void once() throws Exception {
            visitor.read(path);
        }

        @Override
        public void close() throws Exception {
            visitor.close();
        }
    }
}
