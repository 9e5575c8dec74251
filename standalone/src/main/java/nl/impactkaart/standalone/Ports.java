package nl.impactkaart.standalone;

import nl.impactkaart.embedded.FreePort;

/** Where the services listen, chosen before they start so that the front door can start beside them. */
record Ports(int command, int query, int report, int identity) {

    static Ports free() {
        return new Ports(FreePort.find(), FreePort.find(), FreePort.find(), FreePort.find());
    }

    static String address(int port) {
        return "http://127.0.0.1:" + port;
    }
}
