package io.otvet.jobs;

import java.util.Objects;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Pointcut;
import org.springframework.aop.support.AbstractPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Role;
import org.springframework.modulith.events.core.EventSerializer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalApplicationListenerMethodAdapter;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps with an event why its listener failed: the registry knows only that it did. Stands around the listener's
 * transaction, which has been rolled back by then.
 */
@Component
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class ListenerFailures extends AbstractPointcutAdvisor implements MethodInterceptor {

    private static final int LONGEST = 1_000;

    /** Inside of the registry's own advice, outside of the transaction's. */
    private static final int ORDER = 0;

    private final transient ObjectProvider<PublicationStore> store;
    private final transient ObjectProvider<EventSerializer> serializer;

    ListenerFailures(ObjectProvider<PublicationStore> store, ObjectProvider<EventSerializer> serializer) {
        this.store = store;
        this.serializer = serializer;
        setOrder(ORDER);
    }

    @Override
    public Pointcut getPointcut() {
        return new AnnotationMatchingPointcut(null, TransactionalEventListener.class, true);
    }

    @Override
    public MethodInterceptor getAdvice() {
        return this;
    }

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        try {
            return call.proceed();
        } catch (Exception failure) {
            explain(call, failure);
            throw failure;
        }
    }

    private void explain(MethodInvocation call, Exception failure) {
        var listener = new TransactionalApplicationListenerMethodAdapter(
                "", call.getMethod().getDeclaringClass(), call.getMethod());
        Object published = Objects.requireNonNull(call.getArguments()[0]);
        String event = serializer.getObject().serialize(published).toString();
        String text = failure.toString();
        String error = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        try {
            store.getObject().explain(listener.getListenerId(), event, error);
        } catch (RuntimeException unexplained) {
            failure.addSuppressed(unexplained);
        }
    }
}
