package io.otvet.mail.postbox;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of trying a connection.
 *
 * @param facts about the trouble, see {@link PostboxFailure#facts()}
 */
public record PostboxReport(List<Tried> steps, @Nullable Trouble trouble, Map<String, String> facts) {

    /** @param detail such as {@code TLSv1.3}, or how many mails there are */
    public record Tried(Trouble.Step step, Outcome outcome, long millis, String detail) {}

    public enum Outcome {
        DONE,
        FAILED,
        SKIPPED
    }

    /** Nobody went to the server, as there is nothing to sign in with. */
    public static PostboxReport withoutGoing(PostboxFailure failure) {
        List<Tried> steps = Arrays.stream(Trouble.Step.values())
                .map(step -> new Tried(step, step == Trouble.Step.SIGNED_IN ? Outcome.FAILED : Outcome.SKIPPED, 0, ""))
                .toList();
        return new PostboxReport(steps, failure.trouble(), failure.facts());
    }

    public boolean isGood() {
        return trouble == null;
    }
}
