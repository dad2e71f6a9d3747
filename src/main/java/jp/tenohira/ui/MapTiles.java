package jp.tenohira.ui;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The base map the city supplies for maps: tiles of the Web Mercator grid. Without one a map shows what is shipped, a grid
 * and the bounds of the city, and no other host is contacted.
 */
@Component
public class MapTiles {

    private final String template;
    private final String attribution;

    /**
     * @param template a path of this server or an https address with {z}, {x} and {y}; empty for none
     * @param attribution whose map it is, shown on the map
     */
    MapTiles(
            @Value("${tenohira.map.tiles:}") String template,
            @Value("${tenohira.map.attribution:}") String attribution) {
        if (!template.isEmpty()
                && !template.matches("(?:/|https://[A-Za-z0-9.-]+(?::[0-9]+)?/)[^\\s'\";]*\\{z\\}[^\\s'\";]*")) {
            throw new IllegalArgumentException(
                    "tenohira.map.tiles is a path such as /tiles/{z}/{x}/{y}.png or an https address, not: "
                            + template);
        }
        this.template = template;
        this.attribution = attribution;
    }

    public String template() {
        return template;
    }

    public String attribution() {
        return attribution;
    }

    /** The origin that pages may load pictures from for it; empty when it is this server's. */
    String origin() {
        if (!template.startsWith("https://")) {
            return "";
        }
        var host = URI.create(template.replaceAll("[{}]", ""));
        return "https://" + host.getAuthority();
    }
}
