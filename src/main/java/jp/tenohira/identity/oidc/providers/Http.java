package jp.tenohira.identity.oidc.providers;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.client.JdkClientHttpRequestFactory;

/** How providers are called: with limits of time, and never led to another address. */
public final class Http {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration READ = Duration.ofSeconds(10);

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private Http() {}

    public static JdkClientHttpRequestFactory requests() {
        var factory = new JdkClientHttpRequestFactory(CLIENT);
        factory.setReadTimeout(READ);
        return factory;
    }
}
