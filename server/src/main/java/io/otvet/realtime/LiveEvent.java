package io.otvet.realtime;

/**
 * Something to show at once in browsers.
 *
 * @param name what the browser listens to, such as {@code ticket}
 * @param data written as JSON; never holds what some of the audience may not see
 */
public record LiveEvent(String name, Object data, Audience audience) {}
