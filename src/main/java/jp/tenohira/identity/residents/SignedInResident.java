package jp.tenohira.identity.residents;

import java.util.Optional;

/** The resident of the request at hand, for those who are no controller. */
public interface SignedInResident {

    Optional<Resident> now();

    /** Whether the current city offers signing in at all. */
    boolean offered();
}
