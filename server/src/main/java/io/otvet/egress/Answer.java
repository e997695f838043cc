package io.otvet.egress;

/** What another program said: the status, and how its words began, on one line. */
public record Answer(int status, String start) {}
