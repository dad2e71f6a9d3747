package jp.tenohira.identity.oidc.providers;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One provider as the configuration writes it ({@code tenohira.residents.oidc[…]}); docs/resident-sign-in.md explains each.
 *
 * @param id part of the addresses the provider leads back to; unique in the deployment
 * @param municipality the city that uses it; without one, every city
 * @param preset fills in what is published of a known provider
 * @param issuer exactly as it stands in the ID tokens; the endpoints are discovered from it when none is given
 * @param privateKey the file of the key that signs client assertions: a JWK, or an RSA key as PKCS#8 PEM
 * @param acrValues what the authentication is asked to be
 * @param acceptedAcr what it must have been: one of these is among the words of the ID token's acr; none checks nothing
 */
public record ProviderSettings(
        String id,
        @Nullable String municipality,
        @Nullable Preset preset,
        @Nullable String name,
        @Nullable String nameEn,
        @Nullable String issuer,
        @Nullable String authorizationUri,
        @Nullable String tokenUri,
        @Nullable String userInfoUri,
        @Nullable String jwkSetUri,
        @Nullable String endSessionUri,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @Nullable String privateKey,
        @DefaultValue List<String> scopes,
        @DefaultValue List<String> acrValues,
        @DefaultValue List<String> acceptedAcr,
        @Nullable Signature idTokenAlgorithm) {

    /** How an ID token may be signed. Keys that the client shares are not among them. */
    public enum Signature {
        RS256,
        PS256,
        ES256
    }

    boolean discovers() {
        return authorizationUri == null;
    }
}
