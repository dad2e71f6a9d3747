package jp.tenohira.applications.notices;

import jp.tenohira.core.CurrentMunicipality;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where residents reach the city hall, for links in e-mails: {@code tenohira.public-urls.<municipality>}, else
 * {@code tenohira.public-url}. Never taken from a request, whose Host header anybody can choose.
 */
@Component
public class PublicAddress {

    private final Environment environment;

    PublicAddress(Environment environment) {
        this.environment = environment;
    }

    /** The absolute address of a path of the current municipality's pages. */
    public String of(String path) {
        var code = CurrentMunicipality.get().code();
        var everywhere = environment.getProperty(
                "tenohira.public-url", "http://localhost:" + environment.getProperty("server.port", "8080"));
        var base = environment.getProperty("tenohira.public-urls." + code, everywhere);
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
}
