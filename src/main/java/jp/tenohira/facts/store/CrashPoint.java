package jp.tenohira.facts.store;

/** Moments of a delivery or a compaction at which the process may die. */
enum CrashPoint {
    ROWS_TAKEN,
    FILE_WRITTEN,
    FILE_SYNCED,
    FILE_RENAMED,
    BATCH_RECORDED,
    COMMITTED
}
