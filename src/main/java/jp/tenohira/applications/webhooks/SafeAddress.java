package jp.tenohira.applications.webhooks;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where webhooks may be posted: over https to a public address. Whoever may register a webhook could otherwise make the city hall talk to
 * machines inside its own network (server-side request forgery, OWASP). Hosts named in {@code tenohira.webhooks.private-hosts} are exempt.
 */
@Component
class SafeAddress {

    private static final int LONGEST = 500;
    private static final Pattern HOST = Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?");

    private final Set<String> privateHosts;

    SafeAddress(@Value("${tenohira.webhooks.private-hosts:}") Set<String> privateHosts) {
        this.privateHosts = Set.copyOf(privateHosts);
    }

    /** The address, if it may be one at all; what its name resolves to is judged when it is called. */
    Optional<URI> read(String typed) {
        try {
            var uri = new URI(typed.strip());
            var host = uri.getHost();
            if (host == null
                    || typed.length() > LONGEST
                    || uri.getRawUserInfo() != null
                    || uri.getRawFragment() != null) {
                return Optional.empty();
            }
            var name = host.toLowerCase(Locale.ROOT);
            var https = "https".equals(uri.getScheme());
            var exempt = privateHosts.contains(name) && "http".equals(uri.getScheme());
            // Addresses by number are private or a mistake: a certificate names a host.
            var named = HOST.matcher(name).matches() && !name.matches("[0-9.]+") && !name.matches("0x[0-9a-f.x]*");
            var known = privateHosts.contains(name) || name.contains(".");
            return named && known && (https || exempt) ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The address to connect to, looked up once, so that a name cannot mean another machine a moment later. */
    InetAddress resolve(String host) throws UnknownHostException {
        var all = InetAddress.getAllByName(host);
        if (!privateHosts.contains(host.toLowerCase(Locale.ROOT))) {
            for (var address : all) {
                if (isPrivate(address)) {
                    throw new UnknownHostException("The name leads to an address that is not public");
                }
            }
        }
        return all[0];
    }

    /** Whatever is not a public unicast address (RFC 6890, RFC 4193, RFC 6598). */
    static boolean isPrivate(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return true;
        }
        var bytes = address.getAddress();
        var first = bytes[0] & 0xff;
        var second = bytes[1] & 0xff;
        if (address instanceof Inet6Address) {
            var uniqueLocal = (first & 0xfe) == 0xfc;
            var embedsIpv4 = first == 0 || (first == 0x00 && second == 0x64) || (first == 0x20 && second == 0x02);
            return uniqueLocal || embedsIpv4;
        }
        return first == 0
                || first >= 240
                || (first == 100 && (second & 0xc0) == 64)
                || (first == 192 && second == 0)
                || (first == 198 && (second & 0xfe) == 18);
    }
}
