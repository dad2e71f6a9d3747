package jp.tenohira.identity.oidc.providers;

import java.util.List;
import jp.tenohira.core.Lang;
import jp.tenohira.core.Text;
import jp.tenohira.identity.oidc.providers.ProviderSettings.Signature;
import org.jspecify.annotations.Nullable;

/**
 * What is published of a provider. Source: デジタル庁 デジタル認証アプリ APIリファレンス(行政機関向け),
 * https://developers.digital.go.jp/documents/auth-and-sign/authserver-gov
 */
public enum Preset {
    DIGITAL_AUTHENTICATION_APP("https://auth-and-sign.go.jp/api/realms/main"),
    DIGITAL_AUTHENTICATION_APP_SANDBOX("https://sb-auth-and-sign.go.jp/api/realms/main");

    private static final Text NAME = Text.of("デジタル認証アプリ", "Digital Authentication App");

    private final String issuer;

    Preset(String issuer) {
        this.issuer = issuer;
    }

    /** The settings with what they leave open filled in; what they say themselves stays. */
    ProviderSettings fill(ProviderSettings own) {
        var endpoints = issuer + "/protocol/openid-connect";
        return new ProviderSettings(
                own.id(),
                own.municipality(),
                this,
                or(own.name(), NAME.in(Lang.JA)),
                or(own.nameEn(), NAME.in(Lang.EN)),
                or(own.issuer(), issuer),
                or(own.authorizationUri(), endpoints + "/auth"),
                or(own.tokenUri(), endpoints + "/token"),
                or(own.userInfoUri(), endpoints + "/userinfo"),
                or(own.jwkSetUri(), endpoints + "/certs"),
                own.endSessionUri(),
                own.clientId(),
                own.clientSecret(),
                own.privateKey(),
                or(own.scopes(), List.of("openid", "name", "address", "birthdate", "gender")),
                or(own.acrValues(), List.of("aal3", "crl")),
                or(own.acceptedAcr(), List.of("aal3")),
                own.idTokenAlgorithm() == null ? Signature.ES256 : own.idTokenAlgorithm());
    }

    private static String or(@Nullable String own, String published) {
        return own == null || own.isBlank() ? published : own;
    }

    private static List<String> or(List<String> own, List<String> published) {
        return own.isEmpty() ? published : own;
    }
}
