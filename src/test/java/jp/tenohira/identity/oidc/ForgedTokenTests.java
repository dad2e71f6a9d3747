package jp.tenohira.identity.oidc;

import static jp.tenohira.testing.ResidentOfTest.begin;
import static jp.tenohira.testing.ResidentOfTest.location;
import static jp.tenohira.testing.ResidentOfTest.part;
import static jp.tenohira.testing.ResidentOfTest.query;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import jp.tenohira.testing.CityHallTest;
import jp.tenohira.testing.ForgingProvider;
import jp.tenohira.testing.HttpVisitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** ID tokens that are not what they should be sign nobody in. The provider is set up as デジタル認証アプリ is. */
@CityHallTest
class ForgedTokenTests {

    @LocalServerPort
    int port;

    enum Forgery {
        ANOTHER_KEY,
        NO_SIGNATURE,
        SIGNED_WITH_THE_PUBLIC_KEY_AS_A_SECRET,
        ANOTHER_NONCE,
        NO_NONCE,
        ANOTHER_AUDIENCE,
        ANOTHER_ISSUER,
        ISSUER_WITH_A_SLASH,
        EXPIRED,
        FROM_THE_FUTURE,
        WEAK_ACR,
        NO_ACR,
        ANOTHER_SUBJECT_THAN_USERINFO
    }

    @ParameterizedTest
    @EnumSource
    void aForgedTokenSignsNobodyIn(Forgery forgery) throws Exception {
        var visitor = HttpVisitor.at(port);
        var code = UUID.randomUUID().toString();

        var answer = answer(visitor, code, nonce -> token(forgery, code, nonce));

        assertThat(answer).endsWith("/my/sign-in?reason=failed");
        assertThat(ForgingProvider.asked(code)).isNotEmpty();
        assertThat(location(visitor.get("/my/profile"))).contains("/my/sign-in");
    }

    @Test
    void theTokenAsItShouldBeSignsIn() throws Exception {
        var visitor = HttpVisitor.at(port);
        var code = UUID.randomUUID().toString();

        var answer = answer(visitor, code, nonce -> signed(claims(code, nonce).build(), ForgingProvider.KEY));

        assertThat(answer).endsWith("/my/consent");
        assertThat(visitor.get("/my/consent").body()).contains("山田 太郎", "福島県郡山市朝日一丁目23番7号", "3月15日", "男性");
    }

    @Test
    void theCityHallShowsWhoItIsByASignedAssertion() throws Exception {
        var code = UUID.randomUUID().toString();
        answer(HttpVisitor.at(port), code, nonce -> signed(claims(code, nonce).build(), ForgingProvider.KEY));

        var asked = ForgingProvider.asked(code);
        var assertion = SignedJWT.parse(asked.get("client_assertion"));

        assertThat(asked)
                .containsEntry("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                .doesNotContainKey("client_secret");
        assertThat(asked.get("code_verifier")).hasSizeGreaterThan(42);
        assertThat(assertion.verify(new ECDSAVerifier(ForgingProvider.CLIENT_KEY.toPublicJWK())))
                .isTrue();
        assertThat(assertion.getJWTClaimsSet().getIssuer()).isEqualTo(ForgingProvider.CLIENT);
        assertThat(assertion.getJWTClaimsSet().getSubject()).isEqualTo(ForgingProvider.CLIENT);
        assertThat(assertion.getJWTClaimsSet().getAudience()).containsExactly(ForgingProvider.tokenAddress());
        assertThat(assertion.getJWTClaimsSet().getJWTID()).isNotEmpty();
    }

    private interface Tokens {
        String of(String nonce) throws Exception;
    }

    private String answer(HttpVisitor visitor, String code, Tokens tokens) throws Exception {
        var asked = query(begin(visitor, ForgingProvider.ID, ""));
        ForgingProvider.answer(code, tokens.of(part(asked, "nonce")));
        return location(visitor.get("/my/sign-in/back/" + ForgingProvider.ID + "?code=" + code + "&state="
                + HttpVisitor.encoded(part(asked, "state"))));
    }

    private static String token(Forgery forgery, String code, String nonce) throws Exception {
        var right = claims(code, nonce);
        var now = Instant.now();
        return switch (forgery) {
            case ANOTHER_KEY ->
                signed(
                        right.build(),
                        new ECKeyGenerator(Curve.P_256).keyID("provider").generate());
            case NO_SIGNATURE -> new PlainJWT(right.build()).serialize();
            case SIGNED_WITH_THE_PUBLIC_KEY_AS_A_SECRET -> {
                var jwt = new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.HS256)
                                .keyID("provider")
                                .build(),
                        right.build());
                jwt.sign(new MACSigner(
                        ForgingProvider.KEY.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)));
                yield jwt.serialize();
            }
            case ANOTHER_NONCE -> signed(right.claim("nonce", "another").build(), ForgingProvider.KEY);
            case NO_NONCE -> signed(right.claim("nonce", null).build(), ForgingProvider.KEY);
            case ANOTHER_AUDIENCE -> signed(right.audience("RP00000002").build(), ForgingProvider.KEY);
            case ANOTHER_ISSUER -> signed(right.issuer("https://evil.example").build(), ForgingProvider.KEY);
            case ISSUER_WITH_A_SLASH ->
                signed(right.issuer(ForgingProvider.issuer() + "/").build(), ForgingProvider.KEY);
            case EXPIRED ->
                signed(
                        right.issueTime(Date.from(now.minusSeconds(900)))
                                .expirationTime(Date.from(now.minusSeconds(600)))
                                .build(),
                        ForgingProvider.KEY);
            case FROM_THE_FUTURE ->
                signed(right.issueTime(Date.from(now.plusSeconds(240))).build(), ForgingProvider.KEY);
            case WEAK_ACR -> signed(right.claim("acr", "aal1").build(), ForgingProvider.KEY);
            case NO_ACR -> signed(right.claim("acr", null).build(), ForgingProvider.KEY);
            case ANOTHER_SUBJECT_THAN_USERINFO ->
                signed(right.subject("somebody else").build(), ForgingProvider.KEY);
        };
    }

    private static JWTClaimsSet.Builder claims(String code, String nonce) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(ForgingProvider.issuer())
                .subject(code)
                .audience(ForgingProvider.CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", nonce)
                .claim("acr", "aal3 crl");
    }

    private static String signed(JWTClaimsSet claims, ECKey key) throws Exception {
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("provider").build(), claims);
        jwt.sign(new ECDSASigner(key));
        return jwt.serialize();
    }
}
