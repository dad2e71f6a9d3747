package jp.tenohira.facts.intake;

import java.util.ArrayList;
import java.util.List;
import jp.tenohira.core.Text;

/** What is wrong with one file, collected so that much of it can be mended at once. */
public final class Problems {

    private static final int MOST = 20;

    private final String file;
    private final List<FileProblem> found = new ArrayList<>();

    public Problems(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    public void add(long line, String column, String value, Text expected) {
        if (!isFull()) {
            found.add(new FileProblem(file, line, column, value, expected));
        }
    }

    public boolean isFull() {
        return found.size() >= MOST;
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<FileProblem> all() {
        return List.copyOf(found);
    }
}
