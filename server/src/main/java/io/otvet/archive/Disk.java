package io.otvet.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Brings files to the disk, many at once: one after another each would wait for the disk by itself. Once
 * {@link #settle} has returned all of them are there.
 */
final class Disk implements AutoCloseable {

    private static final int AT_ONCE = 32;

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final AtomicReference<@Nullable IOException> failure = new AtomicReference<>();

    void sync(Path file) throws IOException {
        check();
        free.acquireUninterruptibly();
        threads.execute(() -> {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            } catch (IOException e) {
                failure.compareAndSet(null, e);
            } finally {
                free.release();
            }
        });
    }

    void settle() throws IOException {
        free.acquireUninterruptibly(AT_ONCE);
        free.release(AT_ONCE);
        check();
    }

    private void check() throws IOException {
        IOException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
    }

    @Override
    public void close() {
        threads.shutdown();
        try {
            threads.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
