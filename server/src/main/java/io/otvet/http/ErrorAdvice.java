package io.otvet.http;

import io.otvet.http.Problems.FieldProblem;
import io.otvet.kernel.Outage;
import io.otvet.kernel.Refusal;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/**
 * Whose fault was it? The caller's is told in full, a remote party's is named, ours is logged under a number that the
 * caller sees. No stack trace and no text of an exception ever leaves.
 */
@RestControllerAdvice
class ErrorAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ErrorAdvice.class);
    private static final String RETRY = "5";

    private final Problems problems;

    ErrorAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(Refusal refusal) {
        log.info("refused: {}", refusal.code());
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(refusal.kind().status());
        refusal.retryAfter().ifPresent(wait -> answer.header(HttpHeaders.RETRY_AFTER, "" + wait.toSeconds()));
        return answer.body(problems.of(refusal, LocaleContextHolder.getLocale()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(Outage outage) {
        log.warn("outage: {}", outage.getMessage());
        return failure(HttpStatus.BAD_GATEWAY, "http.outage");
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        CannotCreateTransactionException.class,
        SQLTransientException.class,
        SQLNonTransientConnectionException.class
    })
    ResponseEntity<ProblemDetail> onDatabaseAway(Exception failure) {
        log.warn("the database does not answer: {}", failure.getMessage());
        ProblemDetail problem = problem(HttpStatus.SERVICE_UNAVAILABLE, "http.database-away");
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY)
                .body(problem);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<ProblemDetail> on(Throwable failure) throws Throwable {
        if (failure instanceof AccessDeniedException || failure instanceof AuthenticationException) {
            throw failure; // the security chain answers these
        }
        if (DisconnectedClientHelper.isClientDisconnectedException(failure)) {
            return null; // whoever asked has gone; nobody is there to be told
        }
        String number = UUID.randomUUID().toString().substring(0, 8);
        log.error("defect {}", number, failure);
        ProblemDetail problem = problem(HttpStatus.INTERNAL_SERVER_ERROR, "http.defect", number);
        return ResponseEntity.internalServerError().body(problem);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        List<FieldProblem> errors = invalid.getBindingResult().getFieldErrors().stream()
                .map(error -> new FieldProblem(error.getField(), String.valueOf(error.getDefaultMessage())))
                .toList();
        ProblemDetail problem = problems.with(problem(HttpStatus.UNPROCESSABLE_CONTENT, "kernel.invalid"), errors);
        return ResponseEntity.unprocessableContent().body(problem);
    }

    /** Whatever Spring itself refuses: unreadable JSON, a wrong method or media type, a path that leads nowhere. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ProblemDetail problem =
                problem(status, status.is5xxServerError() ? "http.failed" : "http.status-detail-" + status.value());
        return ResponseEntity.status(status).headers(headers).body(problem);
    }

    private ResponseEntity<ProblemDetail> failure(HttpStatus status, String code) {
        return ResponseEntity.status(status).body(problem(status, code));
    }

    private ProblemDetail problem(HttpStatusCode status, String code, Object... arguments) {
        return problems.of(status, code, LocaleContextHolder.getLocale(), arguments);
    }
}
