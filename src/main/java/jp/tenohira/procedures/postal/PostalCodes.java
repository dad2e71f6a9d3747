package jp.tenohira.procedures.postal;

import java.util.List;
import java.util.Optional;
import jp.tenohira.core.Outcome;

/** The postal table of the current municipality. A table is replaced as a whole or not at all. */
public interface PostalCodes {

    /** The largest file that is read, in bytes; the whole of Japan has about 18 MB in UTF-8. */
    int MOST_BYTES = 60_000_000;

    /** The towns of a postal code such as 963-8601, in the order of the file; none for a code nobody knows. */
    List<PostalTown> towns(String postalCode);

    /** The table in force; empty where none was imported. */
    Optional<PostalImport> latest();

    /**
     * Reads Japan Post's KEN_ALL or UTF_KEN_ALL and puts it in the place of the table there was.
     *
     * @param file the file's name, for messages and the record
     * @param by who imports it
     */
    Outcome<PostalImport, List<KenAllProblem>> replace(String file, byte[] content, String by);
}
