package io.otvet.screening;

/**
 * A message that a person has judged.
 *
 * @param digest of the message, so that a change of mind replaces what was said before
 */
record Lesson(String digest, boolean spam, Features features) {}
