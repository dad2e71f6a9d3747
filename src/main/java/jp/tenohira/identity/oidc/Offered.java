package jp.tenohira.identity.oidc;

import java.io.Serializable;
import java.util.EnumMap;
import jp.tenohira.identity.residents.ProfileField;

/**
 * What the provider said of a resident who has not yet answered whether it may be kept. Lives in the session until they
 * answer or leave.
 *
 * @param wanted the page to go on to
 */
public record Offered(EnumMap<ProfileField, String> values, String wanted) implements Serializable {

    public static final String IN_SESSION = "resident.offered";
}
