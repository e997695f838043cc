package io.otvet.mail;

/** One header line, unfolded and decoded. */
public record MailHeader(String name, String value) {}
