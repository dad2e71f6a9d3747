package jp.tenohira.facts;

import io.trino.sql.parser.SqlParser;
import io.trino.sql.tree.DefaultTraversalVisitor;
import io.trino.sql.tree.FunctionCall;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What DuckDB and Trino share: SQL that Trino's parser reads, with functions that both have under one name. */
public final class SharedSql {

    private static final Set<String> FUNCTIONS = Set.of(
            "abs",
            "avg",
            "ceil",
            "chr",
            "concat",
            "count",
            "date_trunc",
            "dense_rank",
            "floor",
            "greatest",
            "least",
            "length",
            "lower",
            "max",
            "min",
            "rank",
            "replace",
            "round",
            "row_number",
            "split",
            "split_part",
            "strpos",
            "substr",
            "sum",
            "trim",
            "upper");

    /** Trino reads it too, but as one group. */
    private static final Pattern GROUP_BY_ALL = Pattern.compile("(?i)\\bgroup\\s+by\\s+all\\b");

    private static final SqlParser TRINO = new SqlParser();

    private SharedSql() {}

    /** Throws for SQL that only one of them understands. */
    public static void mustBe(String sql) {
        var others = new TreeSet<String>();
        if (GROUP_BY_ALL.matcher(sql).find()) {
            others.add("group by all");
        }
        try {
            new Functions(others).process(TRINO.createStatement(sql), null);
        } catch (RuntimeException e) {
            throw new AssertionError("Trino cannot parse: " + e.getMessage() + "\n" + sql, e);
        }
        if (!others.isEmpty()) {
            throw new AssertionError("Not known to be in both DuckDB and Trino: " + others + "\n" + sql);
        }
    }

    private static final class Functions extends DefaultTraversalVisitor<@Nullable Void> {

        private final Set<String> others;

        Functions(Set<String> others) {
            this.others = others;
        }

        @Override
        protected @Nullable Void visitFunctionCall(FunctionCall call, @Nullable Void context) {
            var name = call.getName().toString().toLowerCase(Locale.ROOT);
            if (!FUNCTIONS.contains(name)) {
                others.add(name);
            }
            return super.visitFunctionCall(call, context);
        }
    }
}
