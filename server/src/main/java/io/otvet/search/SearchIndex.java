package io.otvet.search;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps what can be found. Every call joins the caller's transaction. */
@Component
public class SearchIndex {

    /** Puts in a document, or replaces the one with this id. */
    public void put(SearchDocument document) {
        throw new UnsupportedOperationException();
    }

    /** Says anew who may see the documents of an owner. */
    public void move(UUID owner, UUID site, @Nullable UUID team, @Nullable UUID assignee, boolean confidential) {
        throw new UnsupportedOperationException();
    }

    public void remove(UUID owner) {
        throw new UnsupportedOperationException();
    }
}
