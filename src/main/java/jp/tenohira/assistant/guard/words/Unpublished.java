package jp.tenohira.assistant.guard.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.tenohira.assistant.Finding;
import jp.tenohira.assistant.FindingKind;
import jp.tenohira.assistant.guard.Policy;
import jp.tenohira.assistant.guard.reading.Reading;
import org.springframework.stereotype.Component;

/** Matters that are not public yet, known by the words the city lists. */
@Component
final class Unpublished implements Policy {

    /** What follows a word when a rule or a published fact is told, not the matter itself. */
    private static final Pattern SPOKEN_OF = Pattern.compile(
            "^[」』]?(?:を(?:公表|公開)|の(?:公表|公開|事後公表)|とは|制度|は入力し(?:ない|て(?:は|は)?)|を入力し(?:ない|て)|(?:など)?は?(?:取り扱わ|扱わ)ない)");

    private final WordList list;

    Unpublished(WordList list) {
        this.list = list;
    }

    @Override
    public List<Finding> look(Reading reading) {
        var found = new ArrayList<Finding>();
        list.unpublished()
                .each(
                        reading,
                        word -> found.add(reading.found(
                                FindingKind.UNPUBLISHED,
                                word.start(),
                                word.end(),
                                SPOKEN_OF.matcher(reading.after(word.end(), 14)).find() ? 0.3 : 0.8)));
        return found;
    }
}
