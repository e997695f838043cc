package io.otvet.templating;

/** A message ready to send: both bodies say the same. */
public record Rendered(String subject, String text, String html) {}
