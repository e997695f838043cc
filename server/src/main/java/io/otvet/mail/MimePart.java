package io.otvet.mail;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A node of the tree: a leaf has no children. The body is still encoded. */
record MimePart(RawHeaders headers, HeaderValue type, Bytes body, List<MimePart> children) {

    boolean isMultipart() {
        return !children.isEmpty();
    }

    String contentType() {
        return type.value();
    }

    HeaderValue disposition() {
        return HeaderValue.of(headers.first("Content-Disposition").orElse(""));
    }

    Optional<String> fileName() {
        return disposition()
                .parameter("filename")
                .or(() -> type.parameter("filename"))
                .or(() -> type.parameter("name"))
                .map(FileNames::clean)
                .filter(name -> !name.isBlank());
    }

    Optional<String> contentId() {
        return headers.first("Content-ID")
                .map(id -> CleanText.line(id).replaceAll("[<>\\s]", ""))
                .filter(id -> !id.isEmpty());
    }

    byte[] content() {
        return TransferDecoding.decode(
                body, headers.first("Content-Transfer-Encoding").orElse(""));
    }

    /** Every leaf below and this, in the order of the mail. */
    void leaves(Consumer<MimePart> visitor) {
        if (children.isEmpty()) {
            visitor.accept(this);
        }
        children.forEach(child -> child.leaves(visitor));
    }
}
