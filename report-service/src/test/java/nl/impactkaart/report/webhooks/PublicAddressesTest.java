package nl.impactkaart.report.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {

    private final PublicAddresses strict = new PublicAddresses(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.192",
                "192.168.1.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::10.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "64:ff9b:1::a00:1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:a00:1::",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void what_is_not_public_is_refused(String address) {
        assertThat(strict.accepts(InetAddress.ofLiteral(address))).isFalse();
        assertThatThrownBy(() -> strict.resolve(address)).isInstanceOf(PublicAddresses.RefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.255.255",
                "172.32.0.1",
                "192.167.255.255",
                "223.255.255.255",
                "2606:4700::1111",
                "2a02:898::1",
                "2003::1"
            })
    void what_is_public_is_accepted(String address) throws Exception {
        assertThat(strict.resolve(address)).containsExactly(InetAddress.ofLiteral(address));
    }

    @Test
    void a_name_that_leads_to_the_inside_is_refused() {
        assertThatThrownBy(() -> strict.resolve("localhost"))
                .isInstanceOf(PublicAddresses.RefusedException.class)
                .hasMessage("localhost leads to an address that is not public");
    }

    @Test
    void what_the_operator_allows_is_accepted_and_nothing_beside_it() {
        PublicAddresses addresses = new PublicAddresses(Network.all("10.1.0.0/16", "fd00::/8"));

        assertThat(addresses.accepts(InetAddress.ofLiteral("10.1.255.1"))).isTrue();
        assertThat(addresses.accepts(InetAddress.ofLiteral("10.2.0.1"))).isFalse();
        assertThat(addresses.accepts(InetAddress.ofLiteral("fd12::1"))).isTrue();
        assertThat(addresses.accepts(InetAddress.ofLiteral("fc00::1"))).isFalse();
    }
}
