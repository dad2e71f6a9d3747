package jp.tenohira.applications;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The kind of device a request comes from, as its User-Agent has it: phone, tablet or desktop. Nothing finer is kept. */
public final class Devices {

    private Devices() {}

    public static String of(@Nullable String userAgent) {
        var agent = userAgent == null ? "" : userAgent.toLowerCase(Locale.ROOT);
        if (agent.contains("ipad")
                || (agent.contains("android") && !agent.contains("mobile"))
                || agent.contains("tablet")) {
            return "tablet";
        }
        return agent.contains("mobi") || agent.contains("iphone") ? "phone" : "desktop";
    }
}
