package jp.tenohira.facts;

/**
 * A column of a table of facts.
 *
 * @param meaning what stands in it, with its unit
 */
public record FactColumn(String name, Type type, String meaning) {

    /** What a column holds; each has the same name in DuckDB and in Trino. */
    public enum Type {
        TEXT("varchar"),
        WHOLE("bigint"),
        TRUTH("boolean"),
        DAY("date"),
        /** In UTC. */
        MOMENT("timestamp");

        private final String sql;

        Type(String sql) {
            this.sql = sql;
        }

        public String sql() {
            return sql;
        }

        /** As a file's column is declared to Trino, whose {@code timestamp} alone has three digits of a second and not six. */
        public String trino() {
            return this == MOMENT ? "timestamp(6)" : sql;
        }
    }
}
