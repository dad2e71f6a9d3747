package jp.tenohira.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;

/**
 * An OpenID provider with a sign-in page of its own (mock-oauth2-server), for the residents of Koriyama. The city hall
 * discovers it at the first sign-in; it starts when a test first asks for it.
 */
public final class SignInServer {

    /** The provider's id in the city hall's addresses. */
    public static final String ID = "mock";

    private static final int PORT = freePort();

    private SignInServer() {}

    private static final class Running {
        private static final MockOAuth2Server SERVER = start();

        private static MockOAuth2Server start() {
            var server = new MockOAuth2Server(new OAuth2Config(true));
            server.start(PORT);
            return server;
        }
    }

    /** Its issuer; started by then. */
    public static String issuer() {
        return Running.SERVER.issuerUrl("koriyama").toString();
    }

    static String[] settings() {
        var provider = "tenohira.residents.oidc[0].";
        return new String[] {
            provider + "id=" + ID,
            provider + "municipality=072036",
            provider + "name=試験用サインイン",
            provider + "name-en=Sign-in for tests",
            provider + "issuer=http://localhost:" + PORT + "/koriyama",
            provider + "client-id=tenohira",
            provider + "client-secret=known to both",
            provider + "scopes=openid,name,address,birthdate,gender,phone,email",
            provider + "acr-values=aal3,crl",
            provider + "accepted-acr=aal3"
        };
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
