package jp.tenohira.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Residents of Koriyama who sign in at the provider's own page, without a browser. */
public final class ResidentOfTest {

    private static final String CLAIMS = """
            {"acr": "aal3", "name": "山田 太郎", "birthdate": "1985-03-15", "gender": "male",
             "address": {"formatted": "福島県郡山市朝日一丁目23番7号", "postal_code": "963-8601", "region": "福島県",
                         "locality": "郡山市", "street_address": "朝日一丁目23番7号"},
             "phone_number": "024-924-2491", "email": "taro@example.jp"}""";

    private ResidentOfTest() {}

    /** A new resident who signed in and keeps what the provider told. */
    public static HttpVisitor signedIn(int port) {
        var visitor = HttpVisitor.at(port);
        signIn(visitor, "resident-" + UUID.randomUUID(), CLAIMS, "");
        visitor.submit("/my/consent", "/my/consent", Map.of("keep", "yes"));
        return visitor;
    }

    /** Signs in through the provider; tells where the city hall leads to then. */
    public static String signIn(HttpVisitor visitor, String subject, String claims, String wanted) {
        var answer = answered(begin(visitor, SignInServer.ID, wanted), subject, claims);
        return location(visitor.get(local(answer)));
    }

    public static String signIn(HttpVisitor visitor, String subject) {
        return signIn(visitor, subject, CLAIMS, "");
    }

    /** The provider's address that the city hall leads to. */
    public static URI begin(HttpVisitor visitor, String provider, String wanted) {
        var issuer = SignInServer.issuer();
        var path = "/my/sign-in/with/" + provider + "?from=" + issuer.length()
                + (wanted.isEmpty() ? "" : "&return=" + HttpVisitor.encoded(wanted));
        return URI.create(location(visitor.get(path)));
    }

    /** Fills in the provider's page; the address it leads back to. */
    public static URI answered(URI page, String subject, String claims) {
        var body = "username=" + HttpVisitor.encoded(subject) + "&claims=" + HttpVisitor.encoded(claims);
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(page)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(body))
                    .build();
            return URI.create(location(client.send(request, BodyHandlers.ofString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public static Map<String, String> query(URI address) {
        return Arrays.stream(address.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    /** One field of an address, which must be there. */
    public static String part(Map<String, String> fields, String name) {
        var value = fields.get(name);
        if (value == null) {
            throw new AssertionError("There is no " + name + " in " + fields.keySet());
        }
        return value;
    }

    /** Path and query of an address of the city hall. */
    public static String local(URI address) {
        return address.getRawPath() + "?" + address.getRawQuery();
    }

    public static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.uri() + " " + answer.body()));
    }
}
