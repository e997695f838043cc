package io.otvet.filters.spi;

import io.otvet.kernel.Access;
import java.util.Set;
import org.jooq.Condition;

/** Something that a list can be narrowed by. */
public interface FilterFact {

    /** The word before the colon. */
    String name();

    /** True for rows in which the fact has one of these values; throws {@code Invalid} for a value that cannot be. */
    Condition isOneOf(Set<String> values, Access who);
}
