package io.otvet.demo;

import java.util.UUID;

/** A customer of the demo company. */
record Person(UUID id, String first, String last, String email, String phone, String language) {

    String full() {
        return first + " " + last;
    }
}
