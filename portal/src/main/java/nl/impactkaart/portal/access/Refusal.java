package nl.impactkaart.portal.access;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A service says no, and why: a problem of RFC 9457. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;
    private final String detail;
    private final transient List<Fault> faults;

    private Refusal(int status, String code, String detail, List<Fault> faults) {
        super(status + " " + code, null, false, false);
        this.status = status;
        this.code = code;
        this.detail = detail;
        this.faults = faults;
    }

    /** What is wrong with one field, in the service's own words. */
    public record Fault(String field, String message) {}

    static Refusal of(Answer answer) {
        JsonNode problem;
        try {
            problem = answer.json();
        } catch (JacksonException e) {
            return new Refusal(answer.status(), "unknown", "", List.of());
        }
        String detail = problem.path("detail").asString("");
        List<Fault> faults = new ArrayList<>();
        for (JsonNode error : problem.path("errors")) {
            faults.add(new Fault(
                    error.path("field").asString(""), error.path("message").asString("")));
        }
        String field = problem.path("field").asString("");
        if (faults.isEmpty() && !field.isEmpty()) {
            faults.add(new Fault(field, detail.replaceFirst("^\"[^\"]*\" ", "")));
        }
        return new Refusal(answer.status(), problem.path("code").asString("unknown"), detail, faults);
    }

    public int status() {
        return status;
    }

    /** Stable, such as {@code reason-missing}. */
    public String code() {
        return code;
    }

    public String detail() {
        return detail;
    }

    public List<Fault> faults() {
        return faults;
    }
}
