package jp.tenohira.printing.logs;

import java.util.ArrayList;
import java.util.List;
import jp.tenohira.core.Text;
import jp.tenohira.printing.LogProblem;

/** What is wrong with one file, collected so that much of it can be mended at once. */
final class Problems {

    private static final int MOST = 20;

    private final String file;
    private final List<LogProblem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void add(long line, String column, String value, Text expected) {
        if (!isFull()) {
            found.add(new LogProblem(file, line, column, value, expected));
        }
    }

    boolean isFull() {
        return found.size() >= MOST;
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<LogProblem> all() {
        return List.copyOf(found);
    }
}
