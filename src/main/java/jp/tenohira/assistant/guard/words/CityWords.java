package jp.tenohira.assistant.guard.words;

import java.util.List;
import java.util.Optional;

/** The words by which the current city knows a matter that is not yet public; empty while it keeps to the shipped list. */
public interface CityWords {

    Optional<List<String>> unpublished();
}
