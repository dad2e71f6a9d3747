package jp.tenohira.applications.certificates;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tenohira.applications.casefile.Casefile;

/** The door to certificates. Who may see those of a case is decided by the caller. */
public interface Certificates {

    /** Every certificate issued for a case, in the order of their issue. */
    List<Issued> of(Casefile casefile);

    /** What the resident may have: the certificates in force, once the decision was notified. */
    default List<Issued> forResident(Casefile casefile) {
        return casefile.state() == jp.tenohira.applications.CaseState.NOTIFIED
                ? of(casefile).stream().filter(Issued::valid).toList()
                : List.of();
    }

    /** The signed document of a version, as it was issued. */
    Optional<byte[]> pdf(Casefile casefile, UUID certificate, int version);
}
