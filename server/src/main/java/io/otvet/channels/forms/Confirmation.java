package io.otvet.channels.forms;

import io.otvet.sites.SiteId;

/** A letter that tells whoever filled a form in the number of their request. Nothing in it is theirs to choose. */
record Confirmation(String mailId, SiteId site, String from, String to, String language, long number) {}
