package nl.impactkaart.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** The one place where exceptions become {@link Problem}s. What nobody foresaw is logged here, once. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<Object> refused(ProblemException refusal) {
        return answer(refusal.problem(), refusal.headers());
    }

    /** Decided in a controller, answered by the security filters. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException refusal) {
        throw refusal;
    }

    /** Headers, and parameters in the address or in a form, are looked at when somebody reads them: in a controller. */
    @ExceptionHandler({RequestRejectedException.class, InvalidParameterException.class})
    ResponseEntity<Object> rejected() {
        return answer(RequestProblems.ofStatus(400), HttpHeaders.EMPTY);
    }

    /** A body that is read as bytes fails outside the JSON converter. */
    @ExceptionHandler
    ResponseEntity<Object> bodyTooLarge(BodyLimitFilter.BodyTooLargeException refusal) {
        return answer(RequestProblems.bodyTooLarge(), HttpHeaders.EMPTY);
    }

    /** The database is away: nothing was decided, and the same request will do when it is back. */
    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        RecoverableDataAccessException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<Object> databaseAway(RuntimeException failure, HttpServletRequest request) {
        LOG.warn("The database did not serve {} in {}", request.getMethod(), handler(request), failure);
        return refused(RequestProblems.databaseAway());
    }

    /** Null: nobody is there to read an answer, or half of another one has been sent. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unexpected(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return null;
        }
        LOG.error("Unexpected failure of {} in {}", request.getMethod(), handler(request), failure);
        return response.isCommitted()
                ? null
                : answer(RequestProblems.internal(CorrelationFilter.of(request)), HttpHeaders.EMPTY);
    }

    /** Everything that Spring MVC itself refuses comes here. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception refusal, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Problem problem = RequestProblems.of(refusal, status.value());
        if (problem.status() >= 500 && problem.status() != 503) {
            LOG.error("Unexpected failure", refusal);
        }
        return answer(problem, headers);
    }

    /** The pattern of the address and not the address: that could hold what does not belong into a log. */
    private static Object handler(HttpServletRequest request) {
        Object pattern = request.getAttribute("org.springframework.web.servlet.HandlerMapping.bestMatchingPattern");
        return pattern == null ? "an unknown handler" : pattern;
    }

    private static ResponseEntity<Object> answer(Problem problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
