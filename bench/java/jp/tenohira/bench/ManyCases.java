package jp.tenohira.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.IntStream;
import jp.tenohira.applications.ReceiptNumber;
import jp.tenohira.applications.SearchText;
import jp.tenohira.records.DatabaseAddress;

/**
 * A section with as many cases as one asks for, copied by SQL from one application that was really filed: other names,
 * times, states, languages and findings, so that filters and searches choose as they would on a real desk.
 */
final class ManyCases {

    private static final String[][] FAMILIES = {
        {"佐藤", "サトウ"}, {"鈴木", "スズキ"}, {"橋本", "ハシモト"}, {"渡辺", "ワタナベ"}, {"遠藤", "エンドウ"},
        {"菅野", "カンノ"}, {"本田", "ホンダ"}, {"安積", "アサカ"}, {"熊田", "クマダ"}, {"国分", "コクブン"},
        {"伊藤", "イトウ"}, {"吉田", "ヨシダ"}, {"斎藤", "サイトウ"}, {"高橋", "タカハシ"}, {"佐々木", "ササキ"},
        {"小林", "コバヤシ"}, {"加藤", "カトウ"}, {"阿部", "アベ"}, {"星", "ホシ"}, {"五十嵐", "イガラシ"}
    };
    private static final String[][] GIVEN = {
        {"美咲", "ミサキ"}, {"健太", "ケンタ"}, {"陽葵", "ヒマリ"}, {"蒼", "アオ"}, {"結衣", "ユイ"},
        {"大翔", "ヒロト"}, {"莉子", "リコ"}, {"悠真", "ユウマ"}, {"芽依", "メイ"}, {"樹", "イツキ"},
        {"花子", "ハナコ"}, {"直樹", "ナオキ"}, {"明日香", "アスカ"}, {"翼", "ツバサ"}, {"恵", "メグミ"},
        {"航", "ワタル"}, {"紬", "ツムギ"}, {"律", "リツ"}, {"澪", "ミオ"}, {"奏", "カナデ"}, {"凛", "リン"},
        {"朔", "サク"}, {"杏", "アン"}, {"湊", "ミナト"}, {"咲良", "サクラ"}
    };

    private static final String CASES = """
            with real as (
              select c.id, c.procedure, c.form_version, c.section, c.device, c.channel
                from casefile c order by c.submitted_at limit 1
            ), copies as (
              select gen_random_uuid() as id, n, receipt, search,
                     timestamptz '2023-04-01 00:00+09' + n * interval '5 minutes' as at,
                     (array['SUBMITTED', 'UNDER_REVIEW', 'SENT_BACK', 'RESUBMITTED', 'DECIDED', 'NOTIFIED', 'NOTIFIED',
                            'NOTIFIED', 'NOTIFIED', 'WITHDRAWN'])[1 + (hashint8(n) & 1023) % 10] as state
                from unnest(?::text[], ?::text[]) with ordinality as t(receipt, search, n)
            )
            insert into casefile (id, receipt, procedure, form_version, section, state, outcome, submitted_at, started_at,
                                  channel, language, device, outside_counter_hours, search)
            select k.id, k.receipt, r.procedure, r.form_version, r.section, k.state,
                   case when k.state in ('DECIDED', 'NOTIFIED')
                        then (array['ADMIT', 'ADMIT', 'ADMIT', 'WAITING_LIST', 'REFUSE'])[1 + k.n % 5] end,
                   k.at, k.at - interval '12 minutes', r.channel, case when k.n % 50 = 0 then 'en' else 'ja' end,
                   r.device, extract(hour from k.at at time zone 'Asia/Tokyo') not between 9 and 16, k.search
              from copies k, real r
            """;

    private static final String VERSIONS = """
            insert into case_version (casefile, number, form_version, answers, sha256, key_id, submitted_at)
            select c.id, 1, v.form_version, v.answers, v.sha256, v.key_id, c.submitted_at
              from casefile c, (select form_version, answers, sha256, key_id from case_version limit 1) v
             where not exists (select from case_version there where there.casefile = c.id)
            """;

    private static final String CHECKED = """
            insert into case_checked (casefile, procedure, answers_version, findings, count, run, at)
            select id, procedure, 1, case hashint8(k) & 15 when 0 then 'missing-proof' when 1 then 'outside-district'
                                     else '' end,
                   case when hashint8(k) & 15 < 2 then 1 else 0 end, gen_random_uuid(), submitted_at
              from (select id, procedure, submitted_at, row_number() over (order by submitted_at) as k from casefile) c
             where k % 10 <> 0
            """;

    private ManyCases() {}

    static Connection connect(DatabaseAddress address, String municipality) throws SQLException {
        var connection = DriverManager.getConnection(address.url(), address.owner(), address.ownerPassword());
        try (var bind = connection.prepareStatement("select set_config('tenohira.municipality', ?, false)")) {
            bind.setString(1, municipality);
            bind.execute();
        }
        return connection;
    }

    /** Needs one case that was filed; afterwards there are so many, and the planner knows it. */
    static void fill(Connection connection, int cases) throws SQLException {
        try (var insert = connection.prepareStatement(CASES);
                var statement = connection.createStatement()) {
            insert.setArray(1, connection.createArrayOf("text", receipts(cases - 1)));
            insert.setArray(2, connection.createArrayOf("text", names(cases - 1)));
            insert.executeUpdate();
            statement.execute(VERSIONS);
            statement.execute(CHECKED);
            statement.execute("update casefile c set findings = k.findings from case_checked k where k.casefile = c.id");
            statement.execute("vacuum analyze casefile, case_version, case_checked");
        }
    }

    private static String[] receipts(int cases) {
        return IntStream.rangeClosed(1, cases)
                .mapToObj(n -> ReceiptNumber.of(2023, n).value())
                .toArray(String[]::new);
    }

    /** A guardian and two children of one family, as the filing of an application writes them. */
    private static String[] names(int cases) {
        return IntStream.range(0, cases)
                .mapToObj(n -> {
                    var family = FAMILIES[n % FAMILIES.length];
                    return name(family, n / 20) + " " + name(family, n / 20 + n / 500 + 1) + " "
                            + name(family, n / 20 + n / 500 + 7);
                })
                .toArray(String[]::new);
    }

    private static String name(String[] family, int n) {
        var given = GIVEN[n % GIVEN.length];
        return SearchText.normalise(family[0] + given[0]) + " " + SearchText.normalise(family[1] + given[1]);
    }
}
