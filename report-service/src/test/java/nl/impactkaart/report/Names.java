package nl.impactkaart.report;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Resolves one name as a test wishes, and all others as the system does. The JDK finds it by META-INF/services. */
public final class Names extends InetAddressResolverProvider {

    /** Whose owner has it lead elsewhere from one moment to the next. */
    static final String MOVING = "moving.test";

    private static final List<String> ANSWERS = new CopyOnWriteArrayList<>();

    /** To which addresses it leads: by each look-up those of the next text, separated by spaces; the last one stays. */
    static void lead(String... answers) {
        ANSWERS.clear();
        ANSWERS.addAll(Arrays.asList(answers));
    }

    private static Stream<InetAddress> next() throws UnknownHostException {
        if (ANSWERS.isEmpty()) {
            throw new UnknownHostException(MOVING);
        }
        String answer = ANSWERS.size() > 1 ? ANSWERS.removeFirst() : ANSWERS.getFirst();
        return Arrays.stream(answer.split(" ", -1)).map(InetAddress::ofLiteral);
    }

    @Override
    public InetAddressResolver get(Configuration configuration) {
        InetAddressResolver system = configuration.builtinResolver();
        return new InetAddressResolver() {

            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
                return host.equals(MOVING) ? next() : system.lookupByName(host, policy);
            }

            @Override
            public String lookupByAddress(byte[] address) throws UnknownHostException {
                return system.lookupByAddress(address);
            }
        };
    }

    @Override
    public String name() {
        return "names of the tests";
    }
}
