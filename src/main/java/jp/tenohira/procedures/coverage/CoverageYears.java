package jp.tenohira.procedures.coverage;

import java.util.Optional;
import java.util.SortedSet;
import jp.tenohira.core.FiscalYear;
import jp.tenohira.procedures.entries.Entries;
import org.springframework.stereotype.Service;

/** What the coverage of each fiscal year rests on, for the pages. */
@Service
public class CoverageYears {

    private final Bases bases;
    private final Entries entries;

    CoverageYears(Bases bases, Entries entries) {
        this.bases = bases;
        this.entries = entries;
    }

    public SortedSet<Integer> known() {
        return bases.known();
    }

    /**
     * The source of a year.
     *
     * @param counted whether it is the complete inventory
     * @param published where the table was published; empty where none was
     */
    public record Source(boolean counted, String published) {}

    public Optional<Source> sourceOf(int year) {
        return bases.of(year).map(basis -> new Source(basis.kind() == Basis.Kind.INVENTORY, basis.source()));
    }

    /** Procedures of the year whose yearly applications nobody stated; 0 where a published table stands in. */
    public int withoutApplications(int year) {
        var fiscalYear = new FiscalYear(year);
        return bases.of(year)
                        .filter(basis -> basis.kind() != Basis.Kind.PUBLISHED)
                        .isEmpty()
                ? 0
                : (int) entries.all().stream()
                        .filter(entry -> entry.existedIn(fiscalYear)
                                && entry.applicationsIn(fiscalYear).isEmpty())
                        .count();
    }
}
