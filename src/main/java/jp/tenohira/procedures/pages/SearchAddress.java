package jp.tenohira.procedures.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import jp.tenohira.procedures.SearchRequest;

/** The address of a search. */
final class SearchAddress {

    private SearchAddress() {}

    static String of(SearchRequest sought) {
        var parameters = new ArrayList<String>();
        if (!sought.words().isEmpty()) {
            parameters.add("q=" + encoded(sought.words()));
        }
        sought.lifeEvent().ifPresent(event -> parameters.add("life=" + event.code()));
        sought.department().ifPresent(code -> parameters.add("department=" + encoded(code)));
        if (sought.openNow()) {
            parameters.add("open=1");
        }
        return parameters.isEmpty() ? "/procedures" : "/procedures?" + String.join("&", parameters);
    }

    /** The address of the search's pages, with {@code {page}} for the number. */
    static String ofPages(SearchRequest sought) {
        var address = of(sought);
        return address + (address.contains("?") ? "&" : "?") + "page={page}";
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
