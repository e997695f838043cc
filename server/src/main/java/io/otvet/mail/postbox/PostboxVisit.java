package io.otvet.mail.postbox;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How far a connection has come, for whoever has to say what is wrong with it. */
final class PostboxVisit {

    private final PostboxAccount account;
    private final long began = System.nanoTime();
    private final Map<Trouble.Step, Long> reached = new TreeMap<>();
    private String protocol = "";
    private @Nullable PostboxFailure failure;

    PostboxVisit(PostboxAccount account) {
        this.account = account;
    }

    PostboxAccount account() {
        return account;
    }

    void reached(Trouble.Step step) {
        reached.put(step, (System.nanoTime() - began) / 1_000_000);
    }

    boolean has(Trouble.Step step) {
        return reached.containsKey(step);
    }

    /** Since the step before. */
    long millis(Trouble.Step step) {
        long before = reached.entrySet().stream()
                .filter(entry -> entry.getKey().ordinal() < step.ordinal())
                .mapToLong(Map.Entry::getValue)
                .max()
                .orElse(0);
        long until = reached.getOrDefault(step, (System.nanoTime() - began) / 1_000_000);
        return Math.max(0, until - before);
    }

    void encryptedBy(String name) {
        protocol = name;
    }

    /** {@code TLSv1.3}, or nothing. */
    String protocol() {
        return protocol;
    }

    /** What lies below wraps what it catches: the truth is kept here. */
    PostboxFailure fail(Trouble trouble, Map<String, String> facts, @Nullable Throwable cause) {
        Map<String, String> all = new TreeMap<>(facts);
        all.put("host", account.host());
        all.put("port", String.valueOf(account.port()));
        all.put("user", account.user());
        PostboxFailure made = new PostboxFailure(trouble, all, cause);
        failure = made;
        return made;
    }

    PostboxFailure missing(String folder) {
        return fail(Trouble.FOLDER_MISSING, Map.of("folder", folder), null);
    }

    PostboxFailure missingForTaken(String folder) {
        return fail(Trouble.TAKEN_FOLDER_MISSING, Map.of("folder", folder), null);
    }

    @Nullable
    PostboxFailure failure() {
        return failure;
    }
}
