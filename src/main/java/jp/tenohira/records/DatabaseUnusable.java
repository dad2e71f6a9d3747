package jp.tenohira.records;

/** The database server that was given cannot be worked with: why, and what to do. Neither names a password. */
public final class DatabaseUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    DatabaseUnusable(String why, String remedy) {
        super(why);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
