package nl.impactkaart.report.webhooks;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves the name of a receiver, and refuses it when any of its addresses is not public: a receiver must not lead us into
 * our own network. The connection is made to the very addresses that were looked at, so that no second look-up can tell
 * another story.
 */
final class PublicAddresses implements DnsResolver {

    /** The name leads to an address that is not public. */
    static final class RefusedException extends UnknownHostException {

        RefusedException(String host) {
            super(host + " leads to an address that is not public");
        }
    }

    /** Special-purpose addresses by IANA's registries: private, shared, loopback, link-local (metadata), reserved, multicast. */
    private static final List<Network> NOT_PUBLIC = Network.all(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20");

    /** Of version 6 all others are private, local, mapped, translated, or not given out. */
    private static final Network GLOBAL_UNICAST = Network.of("2000::/3");

    private final List<Network> allowed;

    /** @param allowed networks that are reached although they are not public */
    PublicAddresses(List<Network> allowed) {
        this.allowed = List.copyOf(allowed);
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = InetAddress.getAllByName(host);
        if (!Arrays.stream(addresses).allMatch(this::accepts)) {
            throw new RefusedException(host);
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    boolean accepts(InetAddress address) {
        return allowed.stream().anyMatch(network -> network.holds(address)) || isPublic(address);
    }

    private static boolean isPublic(InetAddress address) {
        return (!(address instanceof Inet6Address) || GLOBAL_UNICAST.holds(address))
                && NOT_PUBLIC.stream().noneMatch(network -> network.holds(address));
    }
}
