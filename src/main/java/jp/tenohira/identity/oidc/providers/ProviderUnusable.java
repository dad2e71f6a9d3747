package jp.tenohira.identity.oidc.providers;

/** A provider's settings say too little or something wrong; the city hall does not start with them. */
class ProviderUnusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ProviderUnusable(String message) {
        super(message);
    }

    ProviderUnusable(String message, Throwable cause) {
        super(message, cause);
    }
}
