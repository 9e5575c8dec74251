package nl.impactkaart.testing.badinput;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import nl.impactkaart.testing.badinput.Operation.Parameter;
import tools.jackson.databind.JsonNode;

/** What can be wrong with a request for an operation: each time one thing, the rest as it should be. */
final class BadRequests {

    private static final List<String> HEADERS = List.of(
            "Accept",
            "Accept-Language",
            "Accept-Encoding",
            "If-None-Match",
            "If-Modified-Since",
            "Range",
            "X-Correlation-Id",
            "X-HTTP-Method-Override",
            "X-Forwarded-For",
            "Forwarded",
            "Origin",
            "Cookie",
            "Expect",
            "Authorization",
            "Content-Type",
            "Content-Encoding",
            "Content-Length");

    private static final List<String> QUERIES =
            List.of("?", "?&&=&", "?%00=%FF", "?unknown=1", "?[]=1", "?%=%", "?" + "a=1&".repeat(1_500));

    private static final List<String> ENDS =
            List.of("/", "//", "/.", "/..", "/%2e%2e", "%2f", ";jsessionid=x", "/x", ".json", "\u00ff");

    private static final List<String> METHODS = List.of("FROB", "TRACE", "PATCH", "OPTIONS", "get", "G\u00cbT", "HEAD");

    private static final List<String> TYPES = List.of(
            "",
            "x",
            "*/*",
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=x",
            "application/json;charset=klingon",
            "application/json;charset=utf-16",
            "application/json;charset=iso-8859-1",
            "application/cbor",
            "application/*");

    private static final String TOO_LARGE = " ".repeat((1 << 20) + 1);

    private final Operation operation;
    private final RandomGenerator random;
    private final int drawn;
    private final List<Bad> made = new ArrayList<>();

    /**
     * One thing that is wrong.
     *
     * @param what in words
     * @param with makes a proper request wrong
     */
    record Bad(String what, Function<Proper, Draft> with) {}

    private BadRequests(Operation operation, RandomGenerator random, int drawn) {
        this.operation = operation;
        this.random = random;
        this.drawn = drawn;
    }

    /**
     * Some that are drawn by lot.
     *
     * @param validBody empty for an operation that takes none
     * @param drawn how many bad values each place gets
     */
    static List<Bad> of(Operation operation, String validBody, RandomGenerator random, int drawn) {
        BadRequests requests = new BadRequests(operation, random, drawn);
        requests.parameters();
        requests.headers();
        requests.wholes(validBody);
        JsonNode schema = operation.body();
        if (schema != null) {
            Place.all(operation.schemas(), schema, validBody).forEach(requests::place);
        }
        return requests.made;
    }

    private void parameters() {
        operation.parameters("path").map(Parameter::name).forEach(name -> {
            for (String value : drawn(BadValues.IN_ADDRESS, 2 * drawn)) {
                made.add(new Bad(name + " in the path", proper -> proper.draft(name, value)));
            }
        });
        operation.parameters("query").forEach(parameter -> {
            String name = parameter.name();
            for (String value : drawn(BadValues.IN_ADDRESS, 2 * drawn)) {
                made.add(new Bad(
                        name + " in the query",
                        proper -> parameter.required()
                                ? proper.draft(name, value)
                                : proper.draft().withQuery(name, value)));
            }
            add(name + " twice", draft -> draft.withQuery(name, "1").withQuery(name, "2"));
            add(name + " without value", draft -> draft.withAddress(draft.address() + "?" + name));
        });
        for (String query : drawn(QUERIES, drawn)) {
            add("query", draft -> draft.withAddress(draft.address() + query));
        }
        for (String end : drawn(ENDS, drawn)) {
            add("end of the path", draft -> draft.withAddress(draft.address() + end));
        }
    }

    private void headers() {
        List<String> own = operation.parameters("header").map(Parameter::name).toList();
        for (String name : own) {
            drawn(BadValues.IN_HEADER, 2 * drawn).forEach(value -> add(name, draft -> draft.withHeader(name, value)));
            add(name + " twice", draft -> draft.withHeader(name, "\"1\"\r\n" + name + ": \"2\""));
        }
        for (String name : HEADERS) {
            for (String value : drawn(BadValues.IN_HEADER, 1)) {
                add(name, draft -> draft.withHeader(name, value));
            }
        }
        for (String method : drawn(METHODS, drawn)) {
            add("method", draft -> new Draft(method, draft.address(), draft.headers(), draft.body()));
        }
    }

    private void wholes(String validBody) {
        add(
                "more announced than sent",
                draft -> draft.withBody(draft.body() + "{").withHeader("Content-Length", "5000"));
        add(
                "malformed chunks",
                draft -> draft.withBody("zz\r\nx\r\n").withHeader("Content-Length", "\r\nTransfer-Encoding: chunked"));
        add("a body where none belongs, or another", draft -> draft.withBody("{\"unknown\":1}"));
        if (operation.body() == null) {
            return;
        }
        List<String> wholes = new ArrayList<>(List.of(
                "",
                " ",
                "null",
                "x",
                "\u0000",
                "\u00ef\u00bb\u00bf" + validBody,
                validBody + "x",
                validBody + validBody,
                validBody + TOO_LARGE,
                "[" + validBody + "]",
                BadValues.LISTS_WITHOUT_END,
                BadValues.OBJECTS_WITHOUT_END));
        for (int cut = 0; cut < Math.min(drawn, 20); cut++) {
            wholes.add(validBody.substring(0, random.nextInt(validBody.length())));
        }
        wholes.forEach(whole -> add("body", draft -> draft.withBody(whole)));
        for (String type : drawn(TYPES, drawn)) {
            add("Content-Type", draft -> draft.withHeader("Content-Type", type));
        }
    }

    private void place(Place place) {
        List<String> values = new ArrayList<>(List.of(Place.ABSENT, "null"));
        values.addAll(drawn(BadValues.IN_BODY, drawn));
        for (String value : values) {
            add("body." + place.name(), draft -> draft.withBody(place.around().apply(value)));
        }
        if (place.isObject()) {
            add("unknown field in body." + place.name(), draft -> draft.withBody(place.withUnknownField()));
            add("field twice in body." + place.name(), draft -> draft.withBody(place.withFieldTwice()));
        }
    }

    private void add(String what, UnaryOperator<Draft> wrong) {
        made.add(new Bad(what, proper -> wrong.apply(proper.draft())));
    }

    /** So many of them by lot, or all if that is less. */
    private List<String> drawn(List<String> values, int number) {
        return random.ints(0, values.size())
                .distinct()
                .limit(Math.min(number, values.size()))
                .mapToObj(values::get)
                .toList();
    }

    /**
     * A request for an operation that leads somewhere.
     *
     * @param values of the parameters that it needs
     */
    record Proper(Operation operation, Map<String, String> values, String body) {

        Draft draft() {
            return draft("", "");
        }

        /** With another value for one parameter that the address needs. */
        Draft draft(String changed, String value) {
            String address = operation.path();
            for (Parameter each : operation.parameters("path").toList()) {
                address = address.replace("{" + each.name() + "}", each.name().equals(changed) ? value : proper(each));
            }
            Draft draft = new Draft(operation.method(), address, Map.of(), body);
            for (Parameter each :
                    operation.parameters("query").filter(Parameter::required).toList()) {
                draft = draft.withQuery(each.name(), each.name().equals(changed) ? value : proper(each));
            }
            return draft;
        }

        private String proper(Parameter parameter) {
            String known = values.get(parameter.name());
            return known == null
                    ? operation.schemas().sample(parameter.schema()).asString()
                    : known;
        }
    }
}
