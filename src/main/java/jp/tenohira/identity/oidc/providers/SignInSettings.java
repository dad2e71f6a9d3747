package jp.tenohira.identity.oidc.providers;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The providers that residents of the cities of this deployment sign in with. */
@ConfigurationProperties("tenohira.residents")
record SignInSettings(@DefaultValue List<ProviderSettings> oidc) {}
