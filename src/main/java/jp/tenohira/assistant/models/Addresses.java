package jp.tenohira.assistant.models;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Which machines a model may be on: public ones, unless the operator vouches for its network. */
final class Addresses {

    private Addresses() {}

    static void check(Model model) throws UpstreamFailed {
        if (model.privateNetwork()) {
            return;
        }
        try {
            for (var address : InetAddress.getAllByName(model.baseUrl().getHost())) {
                if (isPrivate(address)) {
                    throw new UpstreamFailed(UpstreamFailed.Cause.ADDRESS_REFUSED);
                }
            }
        } catch (UnknownHostException e) {
            throw new UpstreamFailed(UpstreamFailed.Cause.UNREACHABLE);
        }
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
            var embedsIpv4 = first == 0 || first == 0x20 && second == 0x02;
            return uniqueLocal || embedsIpv4;
        }
        return first == 0
                || first >= 240
                || first == 100 && (second & 0xc0) == 64
                || first == 192 && second == 0
                || first == 198 && (second & 0xfe) == 18;
    }
}
