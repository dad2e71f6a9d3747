package jp.tenohira.payments.settlement.web;

import java.util.List;
import java.util.function.Function;
import jp.tenohira.core.JapaneseNumbers;
import jp.tenohira.core.Lang;
import jp.tenohira.payments.settlement.pages.SettlementPage.Part;
import jp.tenohira.ui.components.Pager;
import jp.tenohira.ui.components.Table;
import org.springframework.stereotype.Component;

/** Shows long lists in pages. */
@Component
public class Paging {

    private final SettlementDesk desk;

    Paging(SettlementDesk desk) {
        this.desk = desk;
    }

    /** @param rows those of one page */
    public record Sheet<T>(List<T> rows, Pager pager) {

        /** The rows as a table, with the way to the other pages where there are any. */
        public Part part(Function<List<T>, Table> table) {
            return Part.table(table.apply(rows), pager.pages() > 1 ? pager : null);
        }
    }

    /**
     * @param asked the number of the page as the address has it; the first one where that is none
     * @param href the address of a page, with {@code {page}} where its number stands
     */
    public <T> Sheet<T> of(Lang lang, List<T> all, String asked, int each, String href) {
        var pages = Math.max(1, Math.ceilDiv(all.size(), each));
        var page = asked.matches("[0-9]{1,5}") ? Math.clamp(Integer.parseInt(asked), 1, pages) : 1;
        var from = (page - 1) * each;
        var to = Math.min(all.size(), from + each);
        var summary = desk.text(
                lang,
                "paging.summary",
                JapaneseNumbers.inTable(all.size()),
                JapaneseNumbers.inTable(from + 1L),
                JapaneseNumbers.inTable(to));
        return new Sheet<>(all.subList(from, to), new Pager(page, pages, href, summary));
    }
}
