package jp.tenohira.audit.kinds;

import jp.tenohira.audit.Verdict;
import jp.tenohira.audit.checks.CellRef;
import jp.tenohira.core.Text;
import org.jspecify.annotations.Nullable;

/** Something about one cell that needs no relation to be seen. */
public record Remark(
        CellRef cell, Verdict verdict, @Nullable String computed, Text reason) {}
