package jp.tenohira;

import jp.tenohira.core.Lang;
import jp.tenohira.core.Municipalities;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Tells on the console where the city hall is open, once it is. */
@Component
class OpenDoors {

    private final Municipalities municipalities;
    private final Environment environment;

    OpenDoors(Municipalities municipalities, Environment environment) {
        this.municipalities = municipalities;
        this.environment = environment;
    }

    @EventListener
    void open(ApplicationReadyEvent event) {
        if (environment.acceptsProfiles(Profiles.of("test"))
                || !(event.getApplicationContext() instanceof WebServerApplicationContext web)
                || web.getWebServer() == null) {
            return;
        }
        var city = municipalities.all().getFirst().name();
        System.out.printf(
                "%n  てのひら  %s — %s is open at http://localhost:%d%n%n",
                city.in(Lang.JA), city.in(Lang.EN), web.getWebServer().getPort());
    }
}
