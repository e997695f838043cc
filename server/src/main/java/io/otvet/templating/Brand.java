package io.otvet.templating;

import org.jspecify.annotations.Nullable;

/**
 * In whose name a public page speaks.
 *
 * @param color as CSS writes it
 * @param logo path of its picture; null when there is none: then a dot of the color stands for it
 */
public record Brand(String name, String color, @Nullable String logo) {}
