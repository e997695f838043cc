package io.otvet.customers;

import io.otvet.kernel.Refusal;

final class CustomerChangedMeanwhile extends Refusal {

    CustomerChangedMeanwhile() {
        super(Kind.CHANGED, "customers.changed-meanwhile");
    }
}
