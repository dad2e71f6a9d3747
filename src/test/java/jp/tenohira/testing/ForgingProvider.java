package jp.tenohira.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * A provider that hands out exactly the ID token a test wants, forged ones too. The city hall knows it by explicit
 * endpoints, as デジタル認証アプリ is known: client assertions, ES256, an acr that must be there.
 */
public final class ForgingProvider {

    public static final String ID = "forging";
    public static final String CLIENT = "RP00000001";

    private static final int PORT = SignInServer.freePort();
    private static final String BASE = "http://localhost:" + PORT;

    /** The key that the city hall expects the provider to sign with. */
    public static final ECKey KEY = key("provider");

    /** The key that the city hall signs its client assertions with. */
    public static final ECKey CLIENT_KEY = key("city-hall");

    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();
    private static final Map<String, Map<String, String>> ASKED = new ConcurrentHashMap<>();

    private ForgingProvider() {}

    private static final class Running {
        private static final HttpServer SERVER = start();
    }

    public static String issuer() {
        return BASE + "/realm";
    }

    public static String tokenAddress() {
        return BASE + "/token";
    }

    /** Answers a code with this ID token. */
    public static void answer(String code, String idToken) {
        if (Running.SERVER.getAddress().getPort() == PORT) {
            TOKENS.put(code, idToken);
        }
    }

    /** The fields with which the city hall asked for a code's tokens. */
    public static Map<String, String> asked(String code) {
        return ASKED.getOrDefault(code, Map.of());
    }

    static String[] settings() {
        var provider = "tenohira.residents.oidc[1].";
        return new String[] {
            provider + "id=" + ID,
            provider + "municipality=072036",
            provider + "name=もう一つのサインイン",
            provider + "issuer=" + issuer(),
            provider + "authorization-uri=" + BASE + "/auth",
            provider + "token-uri=" + tokenAddress(),
            provider + "user-info-uri=" + BASE + "/userinfo",
            provider + "jwk-set-uri=" + BASE + "/certs",
            provider + "client-id=" + CLIENT,
            provider + "private-key=" + keyFile(),
            provider + "scopes=openid,name,address,birthdate,gender",
            provider + "acr-values=aal3,crl",
            provider + "accepted-acr=aal3",
            provider + "id-token-algorithm=ES256"
        };
    }

    private static HttpServer start() {
        try {
            var server = HttpServer.create(new InetSocketAddress("localhost", PORT), 0);
            server.createContext("/certs", exchange -> send(exchange, new JWKSet(KEY.toPublicJWK()).toString()));
            server.createContext("/token", ForgingProvider::token);
            server.createContext(
                    "/userinfo",
                    exchange -> send(
                            exchange,
                            "{\"sub\":\"" + subject(exchange) + "\",\"name\":\"山田 太郎\","
                                    + "\"address\":\"福島県郡山市朝日一丁目23番7号\",\"birthdate\":\"19850315\",\"gender\":\"1\"}"));
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The access token is the subject: nothing else is asked of it here. */
    private static String subject(HttpExchange exchange) {
        return exchange.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length());
    }

    private static void token(HttpExchange exchange) throws IOException {
        var fields = Arrays.stream(
                        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        var code = fields.get("code");
        ASKED.put(code, fields);
        send(
                exchange,
                "{\"access_token\":\"" + code + "\",\"token_type\":\"Bearer\",\"expires_in\":300,\"id_token\":\""
                        + TOKENS.get(code) + "\"}");
    }

    private static void send(HttpExchange exchange, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static ECKey key(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(id)
                    .algorithm(JWSAlgorithm.ES256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path keyFile() {
        try {
            var file = Files.createTempFile("tenohira-client", ".jwk");
            file.toFile().deleteOnExit();
            return Files.writeString(file, CLIENT_KEY.toJSONString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
