package jp.tenohira.printing.logs;

import java.io.IOException;
import jp.tenohira.facts.RowWriter;

/** Reads one format. */
interface LogReader {

    /** Writes what the lines say; what cannot be read goes to the problems. */
    void read(LogFile file, RowWriter rows, Problems problems) throws IOException;
}
