package io.otvet.files;

/** What is known of a stored file without opening it. */
public record FileRef(FileId id, String name, long size, String contentType) {}
