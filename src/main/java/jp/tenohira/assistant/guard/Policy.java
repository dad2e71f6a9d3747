package jp.tenohira.assistant.guard;

import java.util.List;
import jp.tenohira.assistant.Finding;
import jp.tenohira.assistant.guard.reading.Reading;

/** One rule of the guard: looks for one sort of thing. Knows nothing of the others, keeps no state, safe for many threads. */
public interface Policy {

    List<Finding> look(Reading reading);
}
