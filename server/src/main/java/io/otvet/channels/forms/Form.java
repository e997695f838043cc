package io.otvet.channels.forms;

import io.otvet.sites.SiteId;

/**
 * A form of a site.
 *
 * @param key the part of its address that nobody guesses
 * @param name what the staff calls it
 * @param open whether it takes anything; a closed one says so kindly
 */
public record Form(FormId id, String key, SiteId site, String name, boolean open, FormDesign design, int version) {}
