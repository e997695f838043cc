package io.otvet.settings;

/** One typed choice: {@code name} is {@code module.kebab-name}, {@code fallback} holds until somebody chooses. */
public record SettingKey<T>(String name, Class<T> type, T fallback) {}
