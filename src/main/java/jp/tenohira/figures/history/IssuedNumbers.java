package jp.tenohira.figures.history;

import java.time.LocalDate;
import java.util.List;
import jp.tenohira.figures.Slice;

/** What was handed out with numbers in it, such as an issued pack; a restatement slip names those that hold the old number. */
public interface IssuedNumbers {

    /**
     * Everything handed out that shows the figure for the slice with this value.
     *
     * @param shown after rounding, in plain digits as in files: 69.2, -3; empty for no data
     */
    List<Issued> holding(String figure, Slice slice, String shown);

    /**
     * @param title as people call it: 推進本部会議 2024-02-08 資料
     * @param path where staff open it
     */
    record Issued(String title, LocalDate issued, String path) {}
}
