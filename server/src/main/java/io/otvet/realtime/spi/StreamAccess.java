package io.otvet.realtime.spi;

import io.otvet.kernel.Access;
import java.util.Collection;
import java.util.Map;

/**
 * Says what the people behind open streams may see now. Asked every few seconds for all streams in one call, so that a
 * stream ends soon after its session and loses at once what its agent may no longer see.
 */
public interface StreamAccess {

    /**
     * Behind which a stream was opened.
     *
     * @param name of the signed-in principal, which names the session
     * @param opened what its agent could see then
     */
    record Door(String name, Access opened) {}

    /** What each may see now; those who may not listen any more are absent. */
    Map<Door, Access> current(Collection<Door> doors);

    /** Whether a person sits behind it, and no program. */
    boolean isPersonal(Door door);
}
