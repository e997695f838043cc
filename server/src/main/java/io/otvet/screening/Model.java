package io.otvet.screening;

import java.util.List;

/**
 * What was learned, ready to judge. Two views are asked, as they seldom go wrong on the same message; on the public
 * corpus the sum of both is right more often than either (see {@code docs/decisions/0029}).
 *
 * @param revision of the newest lesson in it
 */
record Model(long revision, LearnedView signs, LearnedView runs) {

    private static final double WEIGHT_OF_RUNS = 0.7;
    /** Beyond zero: a mail in quarantine that a customer waits for costs more than a spam among the tickets. */
    private static final double SURE = 0.35;

    private static final double STEEPNESS = 3;

    static Model of(long revision, List<Lesson> lessons) {
        return new Model(revision, LearnedView.of(lessons, Features::signs), LearnedView.of(lessons, Features::runs));
    }

    /** As in {@link Judgement#score}. */
    double score(Features features) {
        double margin = signs.margin(features.signs()) + WEIGHT_OF_RUNS * runs.margin(features.runs());
        return 1 / (1 + Math.exp(-STEEPNESS * (margin - SURE)));
    }
}
