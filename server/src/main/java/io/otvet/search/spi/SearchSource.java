package io.otvet.search.spi;

import io.otvet.kernel.Access;
import java.util.List;

/** One kind of thing that the search box finds; a bean of the module that owns it. */
public interface SearchSource {

    /** The field of the answer, such as {@code tickets}. */
    String kind();

    /** What the caller may see of it, best first, as it is to be shown. */
    List<?> find(Access who, String text, int limit);
}
