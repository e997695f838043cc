package io.otvet.demo;

import io.otvet.demo.Story.Line;
import io.otvet.demo.Story.Voice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** A story as it went in time: what was said until now, and where it stands. */
record Talk(List<Said> said, boolean solved) {

    record Said(Voice voice, String text, Instant at) {}

    static Talk of(Story story, Slots slots, Instant begun, Instant now, boolean open, RandomGenerator random) {
        List<Said> said = new ArrayList<>();
        int most =
                open ? 1 + random.nextInt(story.lines().size()) : story.lines().size();
        Instant at = begun;
        for (Line line : story.lines().subList(0, most)) {
            if (!said.isEmpty()) {
                at = at.plus(pause(line.voice(), random));
            }
            if (at.isAfter(now)) {
                break;
            }
            said.add(new Said(line.voice(), slots.fill(line.text()), at));
        }
        boolean answered = said.stream().anyMatch(one -> one.voice() == Voice.AGENT);
        return new Talk(List.copyOf(said), !open && answered);
    }

    private static Duration pause(Voice voice, RandomGenerator random) {
        return switch (voice) {
            case CUSTOMER -> Duration.ofMinutes(15 + random.nextInt(900));
            case AGENT -> Duration.ofMinutes(4 + random.nextInt(240));
            case NOTE -> Duration.ofMinutes(2 + random.nextInt(15));
        };
    }

    /** The last one that the customer can see. */
    Said last() {
        return said.stream()
                .filter(one -> one.voice() != Voice.NOTE)
                .reduce((_, next) -> next)
                .orElseThrow();
    }

    boolean waitsForUs() {
        return !solved && last().voice() == Voice.CUSTOMER;
    }

    /** Somebody of ours wrote in it, be it a note. */
    boolean isTouched() {
        return said.stream().anyMatch(one -> one.voice() != Voice.CUSTOMER);
    }

    @Nullable
    Said firstAnswer() {
        return said.stream()
                .filter(one -> one.voice() == Voice.AGENT)
                .findFirst()
                .orElse(null);
    }
}
