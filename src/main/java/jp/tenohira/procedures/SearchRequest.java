package jp.tenohira.procedures;

import java.util.Optional;

/**
 * What a resident looks for.
 *
 * @param words as typed; empty for everything. No more than {@value #LONGEST} characters count
 * @param department a department's code
 * @param openNow only what can be applied for here at this moment
 * @param page from 1
 */
public record SearchRequest(
        String words, Optional<LifeEvent> lifeEvent, Optional<String> department, boolean openNow, int page) {

    public static final int LONGEST = 100;
    public static final int PAGE_SIZE = 20;

    public SearchRequest {
        words = words.codePoints()
                .map(c -> Character.isISOControl(c) || !Character.isDefined(c) ? ' ' : c)
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        page = Math.max(1, page);
    }

    public static SearchRequest words(String words) {
        return new SearchRequest(words, Optional.empty(), Optional.empty(), false, 1);
    }

    public SearchRequest onPage(int number) {
        return new SearchRequest(words, lifeEvent, department, openNow, number);
    }
}
