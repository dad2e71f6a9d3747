package jp.tenohira.payments.settlement.journal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which numbers the entries of postings have. */
@Component
public class PostedNumbers {

    private final JdbcClient jdbc;

    PostedNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From the first to the last entry of a posting. */
    public record Numbers(EntryNumber first, EntryNumber last) {}

    /** By posting; what has no entries is not among them. */
    public Map<UUID, Numbers> of(Collection<UUID> postings) {
        var numbers = new HashMap<UUID, Numbers>();
        if (!postings.isEmpty()) {
            jdbc.sql("""
                            select posting, fiscal_year, number from journal_entry
                             where posting in (:postings) order by fiscal_year, number
                            """)
                    .param("postings", postings)
                    .query((rs, _) -> {
                        var number = new EntryNumber(rs.getInt("fiscal_year"), rs.getLong("number"));
                        return numbers.merge(
                                rs.getObject("posting", UUID.class),
                                new Numbers(number, number),
                                (before, last) -> new Numbers(before.first(), last.last()));
                    })
                    .list();
        }
        return numbers;
    }
}
