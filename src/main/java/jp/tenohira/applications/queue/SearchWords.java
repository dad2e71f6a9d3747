package jp.tenohira.applications.queue;

import java.util.List;
import java.util.stream.Stream;
import jp.tenohira.applications.ReceiptNumber;
import jp.tenohira.applications.SearchText;
import org.jspecify.annotations.Nullable;

/** What was typed into the search: a receipt number, or words in the spelling that the cases' search text has. */
record SearchWords(@Nullable ReceiptNumber receipt, List<String> words) {

    static SearchWords of(String typed) {
        var receipt = ReceiptNumber.parse(typed);
        if (receipt.isPresent()) {
            return new SearchWords(receipt.get(), List.of());
        }
        var words = Stream.of(typed.split("[\\s\\u3000]+"))
                .map(SearchText::normalise)
                .filter(word -> !word.isEmpty())
                .toList();
        return new SearchWords(null, words);
    }
}
