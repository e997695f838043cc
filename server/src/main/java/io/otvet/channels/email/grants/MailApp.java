package io.otvet.channels.email.grants;

/** What a provider knows us by. */
public record MailApp(MailProvider provider, String clientId) {}
