package io.otvet.jobs;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sees to it that each lane has a head, each in a transaction that holds nothing else. */
@Component
class Lanes {

    private final JobStore store;
    private final TransactionTemplate transaction;

    Lanes(JobStore store, TransactionTemplate transaction) {
        this.store = store;
        this.transaction = transaction;
    }

    void promote(String lane) {
        transaction.executeWithoutResult(_ -> store.promote(lane));
    }

    /** For what a crash or an administrator has left without a head. */
    void mend() {
        store.headless().forEach(this::promote);
    }
}
