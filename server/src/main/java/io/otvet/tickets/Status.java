package io.otvet.tickets;

import org.jspecify.annotations.Nullable;

/** A stage that the desk tells apart. Built-in ones have no name of their own: it is said in the reader's language. */
public record Status(
        short number, String code, State base, @Nullable String name, boolean archived) {

    /** Stands for its state itself: it can be renamed and moved, never put away. */
    public boolean isBuiltIn() {
        return number == base.number();
    }
}
