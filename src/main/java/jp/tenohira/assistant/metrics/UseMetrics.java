package jp.tenohira.assistant.metrics;

import static jp.tenohira.figures.sources.MemberLabels.SECTION;

import java.sql.Date;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.tenohira.assistant.gateway.Purpose;
import jp.tenohira.core.Exact;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.figures.Cell;
import jp.tenohira.figures.Dimension;
import jp.tenohira.figures.Metric;
import jp.tenohira.figures.MetricSource;
import jp.tenohira.figures.RecordList;
import jp.tenohira.figures.Slice;
import jp.tenohira.figures.sources.MemberLabels;
import jp.tenohira.ui.Messages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts uses of models, what the guideline kept back and the minutes people say were saved. The log knows every use, so that a count of
 * nothing is 0; minutes nobody stated are no data.
 */
@Component
class UseMetrics implements MetricSource {

    private static final String USES = "assistant_uses";
    private static final String KEPT_BACK = "assistant_kept_back";
    private static final String MINUTES = "assistant_minutes_saved";
    private static final String DOCUMENTS = "assistant_documents";
    private static final String QUESTIONS = "assistant_questions";
    private static final String UNANSWERED = "assistant_questions_unanswered";
    private static final String TEMPLATES = "assistant_template_uses";
    private static final String MEETINGS = "assistant_minutes_made";
    private static final String PURPOSE = "ai-purpose";
    private static final String ARTICLE = "ai-article";

    /** What a row counts as in each metric; a text kept back by two articles is in the row of each. */
    private static final Map<String, String> ROWS = Map.of(
            USES,
            "select *, '' as article, 1 as adds from model_use where outcome = 'ANSWERED'",
            KEPT_BACK,
            "select model_use.*, kept.article::text as article, 1 as adds from model_use"
                    + " cross join unnest(articles) kept(article) where outcome in ('BLOCKED', 'NOT_TEXT', 'WOULD_LEAK')",
            MINUTES,
            "select *, '' as article, minutes_saved as adds from model_use where minutes_saved is not null",
            DOCUMENTS,
            row("uploaded_at", "knowledge_document", "true"),
            QUESTIONS,
            row("at", "knowledge_question", "outcome in ('ANSWERED', 'QUOTED')"),
            UNANSWERED,
            row("at", "knowledge_question", "outcome = 'NOT_THERE'"),
            TEMPLATES,
            "select id, at as began_at, section, purpose, '' as article, 1 as adds from prompt_template_use",
            MEETINGS,
            row("created_at", "minutes_record", "draft is not null"));

    private static final Map<String, String> COLUMNS =
            Map.of(SECTION, "section", PURPOSE, "purpose", ARTICLE, "article");

    private final JdbcClient jdbc;
    private final MemberLabels labels;
    private final Messages messages;

    UseMetrics(JdbcClient jdbc, MemberLabels labels, Messages messages) {
        this.jdbc = jdbc;
        this.labels = labels;
        this.messages = messages;
    }

    /** A row each of a table that knows no purpose and no article. */
    private static String row(String time, String table, String which) {
        return "select id, " + time + " as began_at, section, '' as purpose, '' as article, 1 as adds from " + table
                + " where " + which;
    }

    @Override
    public List<Metric> metrics() {
        return List.of(
                new Metric(
                        USES,
                        Text.of("生成AIの利用", "Uses of generative AI"),
                        Text.of("承認済みのモデルから最後まで回答が来た利用の数", "Uses that an approved model answered to the end")),
                new Metric(
                        KEPT_BACK,
                        Text.of("ガイドラインにより送らなかった数", "Kept back by the guideline"),
                        Text.of(
                                "ガイドラインの条文に合わず送らなかった数。二つの条文に合わないものは、それぞれに数えます。",
                                "Texts an article kept back; one that breaks two articles counts for each")),
                new Metric(
                        MINUTES,
                        Text.of("生成AIで減った時間(申告)", "Minutes saved by generative AI (stated)"),
                        Text.of("利用した職員が一回ごとに申告した分数の合計", "The minutes that staff stated use by use")),
                new Metric(
                        DOCUMENTS,
                        Text.of("登録した資料", "Documents taken in"),
                        Text.of(
                                "資料に聞くために登録した資料の数。あとで入れ替えたものも数えます。",
                                "Documents taken in to be asked; those replaced later count too")),
                new Metric(
                        QUESTIONS,
                        Text.of("資料で答えた質問", "Questions the documents answered"),
                        Text.of("登録した資料から回答または引用を示した質問の数", "Questions answered or quoted from the documents")),
                new Metric(
                        UNANSWERED,
                        Text.of("資料に答えがなかった質問", "Questions without an answer in the documents"),
                        Text.of("登録した資料に答えがないと示した質問の数", "Questions said to have no answer in the documents")),
                new Metric(
                        TEMPLATES,
                        Text.of("ひな形から作った指示", "Prompts made from templates"),
                        Text.of("指示のひな形の空欄を埋めて指示を作った回数", "How often a prompt was made by filling in a template")),
                new Metric(
                        MEETINGS,
                        Text.of("案を作った議事録", "Minutes drafted"),
                        Text.of(
                                "議事録の案がある会議の数。消した会議は数えません。",
                                "Meetings with a draft of minutes; removed ones do not count")));
    }

    @Override
    public List<Dimension> dimensions() {
        return List.of(
                new Dimension(SECTION, Text.of("担当課", "Section")),
                new Dimension(PURPOSE, Text.of("使いみち", "Purpose")),
                new Dimension(ARTICLE, Text.of("条文", "Article")));
    }

    @Override
    public List<Cell> measure(String metric, Slice slice, List<String> groupBy) {
        var columns = groupBy.stream()
                .map(dimension -> COLUMNS.getOrDefault(dimension, "''"))
                .toList();
        var keys = new StringBuilder();
        for (var at = 0; at < columns.size(); at++) {
            keys.append(columns.get(at)).append(" as key_").append(at).append(", ");
        }
        var group = columns.isEmpty() ? "" : " group by " + numbered(columns.size());
        var cells = asked("select " + keys + "sum(adds) as value, count(*) as rows", metric, slice, group)
                .query((rs, _) -> {
                    var key = new LinkedHashMap<String, String>();
                    for (var at = 0; at < groupBy.size(); at++) {
                        key.put(groupBy.get(at), rs.getString("key_" + at));
                    }
                    var counted = rs.getLong("rows") > 0 || !metric.equals(MINUTES);
                    return counted ? Optional.of(new Cell(key, Exact.of(rs.getLong("value")))) : Optional.<Cell>empty();
                })
                .list();
        return cells.stream().flatMap(Optional::stream).toList();
    }

    @Override
    public RecordList records(String metric, Slice slice, int page, int size) {
        var total =
                asked("select count(*)", metric, slice, "").query(Long.class).single();
        var entries = asked(
                        "select id, began_at, adds",
                        metric,
                        slice,
                        " order by began_at, id, article limit " + size + " offset " + (page - 1L) * size)
                .query((rs, _) -> new RecordList.Entry(
                        rs.getString("id"),
                        rs.getObject("began_at", OffsetDateTime.class).toInstant(),
                        Exact.of(rs.getLong("adds"))))
                .list();
        return new RecordList(entries, total);
    }

    private JdbcClient.StatementSpec asked(String select, String metric, Slice slice, String end) {
        var conditions = new ArrayList<String>();
        var parameters = new HashMap<String, Object>();
        var from = slice.from();
        if (from != null) {
            conditions.add("(began_at at time zone 'Asia/Tokyo')::date >= :from");
            parameters.put("from", Date.valueOf(from));
        }
        var to = slice.to();
        if (to != null) {
            conditions.add("(began_at at time zone 'Asia/Tokyo')::date <= :to");
            parameters.put("to", Date.valueOf(to));
        }
        slice.where().forEach((dimension, member) -> {
            var name = "where" + parameters.size();
            conditions.add(COLUMNS.getOrDefault(dimension, "''") + " = :" + name);
            parameters.put(name, member);
        });
        var where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return jdbc.sql(select + " from (" + ROWS.getOrDefault(metric, "") + ") uses" + where + end)
                .params(parameters);
    }

    private static String numbered(int count) {
        return java.util.stream.IntStream.rangeClosed(1, count)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
    }

    @Override
    public Map<String, Text> labels(String dimension, Collection<String> members) {
        return labels.of(dimension, members, member -> switch (dimension) {
            case PURPOSE -> Purpose.of(member).map(purpose -> messages.text("assistant.purpose." + purpose.code()));
            case ARTICLE ->
                Optional.of(Text.of(
                        messages.in(Lang.JA, "assistant.article", member),
                        messages.in(Lang.EN, "assistant.article", member)));
            default -> Optional.empty();
        });
    }
}
