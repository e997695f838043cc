package io.otvet.kernel;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The caller's fault, answered 4xx and logged at info. {@code code} is {@code module.kebab-fact}; the sentence shown
 * stands in the message bundles under that key, with {@code arguments} filled in.
 */
public abstract class Refusal extends RuntimeException {

    public enum Kind {
        INVALID(400),
        NOT_SIGNED_IN(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        CHANGED(412),
        TOO_LARGE(413),
        UNPROCESSABLE(422),
        TOO_MANY(429);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    public record FieldError(String field, String code, List<Object> arguments) {
        public FieldError(String field, String code, Object... arguments) {
            this(field, code, List.of(arguments));
        }
    }

    private final Kind kind;
    private final String code;
    private final transient List<Object> arguments;
    private final transient List<FieldError> errors;

    protected Refusal(Kind kind, String code, Object... arguments) {
        this(kind, code, List.of(), arguments);
    }

    protected Refusal(Kind kind, String code, List<FieldError> errors, Object... arguments) {
        super(code);
        this.kind = kind;
        this.code = code;
        this.errors = List.copyOf(errors);
        this.arguments = List.of(arguments);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }

    /** Further members of the answer, such as what has changed meanwhile. */
    public Map<String, Object> facts() {
        return Map.of();
    }

    /** How long the caller should wait before trying again, if waiting helps. */
    public Optional<Duration> retryAfter() {
        return Optional.empty();
    }

    public List<FieldError> errors() {
        return errors;
    }
}
