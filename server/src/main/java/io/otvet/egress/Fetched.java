package io.otvet.egress;

public record Fetched(String contentType, byte[] content) {}
