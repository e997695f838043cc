package io.otvet.screening;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * One view of the lessons, as weights: a linear support vector machine over features that are scaled by how much more
 * often they stand in one class than in the other (Wang and Manning, "Baselines and Bigrams", 2012), trained by dual
 * coordinate descent (Hsieh and others, 2008). The same lessons in the same order make the same weights.
 */
final class LearnedView {

    private static final int ROUNDS = 40;
    private static final double COST = 10;
    private static final double SMOOTH = 1;
    private static final double DONE = 1e-3;

    private final float[] weights;
    private final double bias;

    private LearnedView(float[] weights, double bias) {
        this.weights = weights;
        this.bias = bias;
    }

    static LearnedView of(List<Lesson> lessons, Function<Features, int[]> view) {
        int[][] shown = lessons.stream().map(Lesson::features).map(view).toArray(int[][]::new);
        boolean[] spam = new boolean[shown.length];
        for (int i = 0; i < spam.length; i++) {
            spam[i] = lessons.get(i).spam();
        }
        float[] ratios = ratios(shown, spam);
        return new Training(shown, spam, ratios).run();
    }

    /** Above zero for spam; beyond one either way it is sure. */
    double margin(int[] features) {
        double sum = 0;
        for (int feature : features) {
            sum += weights[feature];
        }
        return sum / length(features) + bias;
    }

    /** What one feature says by itself; above zero it speaks for spam. */
    double weight(int feature) {
        return weights[feature];
    }

    private static double length(int[] features) {
        return Math.sqrt(Math.max(1, features.length));
    }

    private static float[] ratios(int[][] shown, boolean[] spam) {
        int[][] counts = new int[2][Features.SPACE];
        long[] sums = new long[2];
        for (int i = 0; i < shown.length; i++) {
            int kind = spam[i] ? 1 : 0;
            sums[kind] += shown[i].length;
            for (int feature : shown[i]) {
                counts[kind][feature]++;
            }
        }
        float[] ratios = new float[Features.SPACE];
        double all = Math.log((sums[0] + SMOOTH) / (sums[1] + SMOOTH));
        for (int feature = 0; feature < ratios.length; feature++) {
            if (counts[0][feature] + counts[1][feature] > 0) {
                ratios[feature] =
                        (float) (Math.log((counts[1][feature] + SMOOTH) / (counts[0][feature] + SMOOTH)) + all);
            }
        }
        return ratios;
    }

    /** Squared hinge loss; the bias is a feature that always stands there. */
    private static final class Training {

        private final int[][] shown;
        private final boolean[] spam;
        private final float[] ratios;
        private final float[] weights = new float[Features.SPACE];
        private final double[] alphas;
        private double bias;

        Training(int[][] shown, boolean[] spam, float[] ratios) {
            this.shown = shown;
            this.spam = spam;
            this.ratios = ratios;
            this.alphas = new double[shown.length];
        }

        LearnedView run() {
            int[] order = IntStream.range(0, shown.length).toArray();
            Random random = new Random(shown.length);
            for (int round = 0; round < ROUNDS; round++) {
                shuffle(order, random);
                double largest = 0;
                for (int i : order) {
                    largest = Math.max(largest, step(i));
                }
                if (largest < DONE) {
                    break;
                }
            }
            // The scaling goes into the weights, so that judging is one sum.
            for (int feature = 0; feature < weights.length; feature++) {
                weights[feature] *= ratios[feature];
            }
            return new LearnedView(weights, bias);
        }

        private double step(int i) {
            double length = length(shown[i]);
            double sum = bias;
            double norm = 1;
            for (int feature : shown[i]) {
                double value = ratios[feature] / length;
                sum += weights[feature] * value;
                norm += value * value;
            }
            int side = spam[i] ? 1 : -1;
            double gradient = side * sum - 1 + alphas[i] / (2 * COST);
            double before = alphas[i];
            alphas[i] = Math.max(0, before - gradient / (norm + 1 / (2 * COST)));
            double change = (alphas[i] - before) * side;
            bias += change;
            for (int feature : shown[i]) {
                weights[feature] += (float) (change * ratios[feature] / length);
            }
            return Math.abs(change);
        }

        private static void shuffle(int[] order, Random random) {
            for (int i = order.length - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                int kept = order[i];
                order[i] = order[other];
                order[other] = kept;
            }
        }
    }
}
