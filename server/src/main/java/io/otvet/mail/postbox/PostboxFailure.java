package io.otvet.mail.postbox;

import io.otvet.kernel.Outage;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mailbox could not be had, and exactly why. */
public final class PostboxFailure extends Outage {

    private final Trouble trouble;
    private final transient Map<String, String> facts;

    PostboxFailure(Trouble trouble, Map<String, String> facts, @Nullable Throwable cause) {
        super(trouble.code() + " " + facts, cause);
        this.trouble = trouble;
        this.facts = Map.copyOf(facts);
    }

    /** Before the server was even called. */
    public static PostboxFailure before(Trouble trouble, Map<String, String> facts) {
        return new PostboxFailure(trouble, facts, null);
    }

    public Trouble trouble() {
        return trouble;
    }

    /** Such as {@code host}, {@code names} of a certificate, or what the server {@code said}. */
    public Map<String, String> facts() {
        return facts;
    }
}
