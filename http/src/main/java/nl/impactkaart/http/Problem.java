package nl.impactkaart.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was refused, as RFC 9457 {@code application/problem+json}.
 *
 * @param status the HTTP status
 * @param code stable name of the kind of problem, in kebab case; programs decide by it
 * @param title the kind of problem in a few English words
 * @param detail what is wrong this time, and the remedy
 * @param field the path of the field, parameter or header that is at fault, such as {@code years[0].people}
 * @param errors every field at fault, where more than one can be
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "code", "field", "errors"})
public record Problem(
        int status,
        String code,
        String title,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String field,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<InvalidField> errors) {

    /** What is wrong with one field. */
    public record InvalidField(String field, String message) {}

    public Problem {
        errors = List.copyOf(errors);
    }

    public Problem(int status, String code, String title, String detail, @Nullable String field) {
        this(status, code, title, detail, field, List.of());
    }

    public Problem(int status, String code, String title, String detail) {
        this(status, code, title, detail, null, List.of());
    }

    /** The name of the kind of problem as a URI; it is a name, not an address. */
    @JsonProperty(required = true)
    public String type() {
        return "urn:impactkaart:problem:" + code;
    }
}
