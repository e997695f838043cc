package io.otvet.kernel;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** What led to a change, and how many changes deep we are: a chain of rules stops at {@link #DEEPEST}. */
public record Cause(String what, int depth) {

    public static final int DEEPEST = 5;

    public static Cause of(String what) {
        return new Cause(what, 0);
    }

    public Cause then(String next) {
        return new Cause(next, depth + 1);
    }

    @JsonIgnore
    public boolean isTooDeep() {
        return depth > DEEPEST;
    }
}
