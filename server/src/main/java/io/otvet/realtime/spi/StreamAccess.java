package io.otvet.realtime.spi;

import io.otvet.kernel.Access;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says what the people behind open streams may see now. Asked every few seconds for all streams in one call, so that a
 * stream ends soon after its session and loses at once what its agent may no longer see.
 */
public interface StreamAccess {

    /** @param session the id of the servlet session that opened the stream; null for a token */
    record Door(@Nullable String session, UUID agent) {}

    /** What each may see now; those who may not listen any more are absent. */
    Map<Door, Access> current(Collection<Door> doors);
}
