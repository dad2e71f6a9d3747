package jp.tenohira.printing.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was entered in the lists of staff and printers, transfers and all, with who and when. */
@Component
public class ListChanges {

    private static final int MOST = 30;

    private final JdbcClient jdbc;

    ListChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One line of a list.
     *
     * @param name of the account or the printer
     * @param section its code; empty where none is said
     * @param word the rank of an account, the contract of a printer
     */
    public record Change(String name, LocalDate since, String section, String word, Instant at, String by) {}

    /** The newest thirty, or of one account its newest thirty; an empty name asks for all. */
    public List<Change> ofStaff(String account) {
        return jdbc.sql("""
                        select account as name, since, section, staff_rank as word, changed_at as at, changed_by as by
                          from print_staff
                         where :name in ('', account)
                         order by number desc limit :most
                        """)
                .param("name", account)
                .param("most", MOST)
                .query(Change.class)
                .list();
    }

    /** The same of printers. */
    public List<Change> ofPrinters(String printer) {
        return jdbc.sql("""
                        select printer as name, since, section, contract as word, changed_at as at, changed_by as by
                          from print_device
                         where :name in ('', printer)
                         order by number desc limit :most
                        """)
                .param("name", printer)
                .param("most", MOST)
                .query(Change.class)
                .list();
    }
}
