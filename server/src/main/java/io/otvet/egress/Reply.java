package io.otvet.egress;

/** What another program answered, whole. */
public record Reply(int status, byte[] content) {}
