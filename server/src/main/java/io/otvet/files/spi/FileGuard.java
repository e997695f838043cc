package io.otvet.files.spi;

import io.otvet.kernel.Access;

/** Says who may read the files of its things. A file whose owner no guard handles is read by nobody. */
public interface FileGuard {

    /** @param owner such as {@code message:0192…} */
    boolean handles(String owner);

    boolean mayRead(Access access, String owner);
}
