package jp.tenohira.audit;

import jp.tenohira.core.Text;
import org.jspecify.annotations.Nullable;

/**
 * One cell that does not simply agree with the others.
 *
 * @param table the file's name
 * @param row how people call the row: 学校教育部 2023
 * @param column its header
 * @param stated what stands there
 * @param computed what follows from the other cells; null where nothing does
 * @param sentence what one can send to the section
 * @param rowIndex and columnIndex: its place among the data, counted from 0
 */
public record Finding(
        String table,
        String row,
        String column,
        String stated,
        @Nullable String computed,
        Verdict verdict,
        Text sentence,
        int rowIndex,
        int columnIndex) {}
