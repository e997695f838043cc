package io.otvet.channels.email;

import io.otvet.files.Files;
import io.otvet.kernel.NotFound;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The bytes of a mail as it came, wherever they lie. */
@Component
class RawContents {

    private final RawStore store;
    private final Files files;

    RawContents(RawStore store, Files files) {
        this.store = store;
        this.files = files;
    }

    byte[] of(RawId id) {
        return of(store.find(id).orElseThrow(() -> new NotFound("channels.no-such-mail")));
    }

    byte[] of(RawStore.Raw raw) {
        byte[] content = raw.content();
        if (content != null) {
            return content;
        }
        try (InputStream file = files.open(Objects.requireNonNull(raw.file()))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
