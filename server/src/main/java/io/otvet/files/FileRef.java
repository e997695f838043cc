package io.otvet.files;

/** What is known of a stored file without opening it; {@code size} in bytes. */
public record FileRef(FileId id, String name, long size, String contentType) {}
