package io.otvet.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What tickets hang on: the sites, who looks after each, and what requests are about. */
record Desk(List<Place> places, Map<String, UUID> categories) {

    /** @param key the word that stories know the site by */
    record Place(String key, UUID site, UUID team, List<UUID> agents) {}

    Place place(String key) {
        return places.stream()
                .filter(place -> place.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
