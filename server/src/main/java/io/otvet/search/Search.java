package io.otvet.search;

import io.otvet.kernel.Access;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds documents by words. */
@Component
public class Search {

    /** The best document of each owner that the caller may see: of the newest that match, ranked. */
    public List<Hit> find(Access who, String text, int limit) {
        throw new UnsupportedOperationException();
    }
}
