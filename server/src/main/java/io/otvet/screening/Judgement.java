package io.otvet.screening;

import java.util.List;

/**
 * What the filter says of a message.
 *
 * @param score from 0 (surely wanted) to 1 (surely spam); 0.5 and above is spam, and unless it has learned enough it
 *     says 0
 * @param allowed its sender is on the list of those whose messages are always taken
 * @param byList a list decided, not what was learned
 * @param reasons for people: what decided, the weightiest first; empty when nothing speaks against it
 */
public record Judgement(double score, boolean allowed, boolean byList, List<String> reasons) {

    static final double BORDER = 0.5;
    static final Judgement NOTHING = new Judgement(0, false, false, List.of());

    public Judgement {
        reasons = List.copyOf(reasons);
    }

    /** What somebody else has said for certain. */
    public static Judgement spam(List<String> reasons) {
        return new Judgement(1, false, false, reasons);
    }

    public boolean isSpam() {
        return score >= BORDER;
    }
}
