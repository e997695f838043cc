package io.otvet.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of a list as the API gives it: {@code next} is null on the last one. */
public record Page<T>(List<T> items, @Nullable String next) {

    public static final int USUAL = 50;
    public static final int MOST = 200;

    public Page {
        items = List.copyOf(items);
    }

    public static int limit(@Nullable Integer asked) {
        return asked == null ? USUAL : Math.clamp(asked, 1, MOST);
    }
}
