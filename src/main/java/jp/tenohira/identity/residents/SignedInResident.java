package jp.tenohira.identity.residents;

import java.util.Optional;
import jp.tenohira.core.Lang;

/** The resident of the request at hand, for those who are no controller. */
public interface SignedInResident {

    Optional<Resident> now();

    /** Whether the current city offers signing in at all. */
    boolean offered();

    /** What a provider is called; a general word for one that is no longer offered. */
    String providerName(String id, Lang lang);
}
