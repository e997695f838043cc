package io.otvet.portal;

/** That somebody asked for a link to this address; whether it is anybody's is looked at when it is sent. */
record SignInMail(String id, String to, String language) {}
