package nl.impactkaart.contracts;

/**
 * A value whose bytes are fixed for good.
 *
 * @param golden file name of the golden, {@code name.vRevision[.variant].json}
 * @param value what the golden holds
 */
record Example(String golden, Object value) {

    /** Name of the event or of the metadata. */
    String name() {
        return golden.substring(0, golden.lastIndexOf(".v"));
    }

    int revision() {
        String rest = golden.substring(golden.lastIndexOf(".v") + 2);
        return Integer.parseInt(rest.substring(0, rest.indexOf('.')));
    }

    String schema() {
        return name() + ".v" + revision() + ".json";
    }

    @Override
    public String toString() {
        return golden;
    }
}
