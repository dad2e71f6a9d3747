package jp.tenohira.payments.online.provider;

import java.net.URI;
import java.util.List;
import jp.tenohira.core.Text;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The providers of the cities of this deployment. Without one, nothing is paid online.
 *
 * @param testProvider whether the demo starts the provider for trials for its city
 */
@ConfigurationProperties("tenohira.payments.online")
public record OnlineSettings(
        @DefaultValue List<Provider> providers,
        @DefaultValue("true") boolean testProvider) {

    private static final int SHORTEST_SECRET = 16;

    public OnlineSettings {
        providers = List.copyOf(providers);
    }

    /**
     * One provider of one city.
     *
     * @param url where its API is, such as {@code https://api.provider.example}
     * @param pages scheme, host and port of its pages for residents; those of the API unless given
     * @param secret the key of its API
     * @param webhookSecrets the keys its notices are signed with: the current one, and while it changes the one before
     */
    public record Provider(
            String municipality,
            String id,
            String label,
            @DefaultValue("") String labelEn,
            URI url,
            @DefaultValue("") String pages,
            String secret,
            List<String> webhookSecrets,
            @DefaultValue("false") boolean test) {

        public Provider {
            webhookSecrets = List.copyOf(webhookSecrets);
            if (!municipality.matches("[0-9]{6}") || !id.matches("[a-z][a-z0-9-]{1,29}") || id.equals("counter")) {
                throw new IllegalArgumentException(
                        "A provider of payments needs a municipality code and an id of small letters");
            }
            if (!"https".equals(url.getScheme()) && !loopback(url)) {
                throw new IllegalArgumentException("The provider of payments " + id + " must be reached by https");
            }
            if (secret.length() < SHORTEST_SECRET
                    || webhookSecrets.isEmpty()
                    || webhookSecrets.stream().anyMatch(key -> key.length() < SHORTEST_SECRET)) {
                throw new IllegalArgumentException("The provider of payments " + id
                        + " needs a secret and webhook secrets of 16 characters or more");
            }
        }

        private static boolean loopback(URI url) {
            return "http".equals(url.getScheme())
                    && ("localhost".equals(url.getHost()) || "127.0.0.1".equals(url.getHost()));
        }

        Text name() {
            return labelEn.isEmpty() ? Text.plain(label) : Text.of(label, labelEn);
        }

        String origin() {
            return pages.isEmpty() ? originOf(url) : pages;
        }

        static String originOf(URI address) {
            return address.getScheme() + "://" + address.getRawAuthority();
        }

        /** Without the secrets: it may be logged. */
        @Override
        public String toString() {
            return "Provider[" + municipality + " " + id + " " + url + "]";
        }
    }
}
