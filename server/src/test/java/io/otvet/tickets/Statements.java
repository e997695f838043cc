package io.otvet.tickets;

import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Counts the statements of this thread. */
class Statements implements ExecuteListener {

    private final ThreadLocal<AtomicInteger> counter = new ThreadLocal<>();

    @Override
    public void executeStart(ExecuteContext context) {
        AtomicInteger count = counter.get();
        if (count != null) {
            count.incrementAndGet();
        }
    }

    int countOf(Runnable work) {
        counter.set(new AtomicInteger());
        try {
            work.run();
            return counter.get().get();
        } finally {
            counter.remove();
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Listening {

        @Bean
        ExecuteListenerProvider statementCounter(Statements statements) {
            return new DefaultExecuteListenerProvider(statements);
        }
    }
}
