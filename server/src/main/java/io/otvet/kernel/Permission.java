package io.otvet.kernel;

/** What a role may allow. What it may be done <em>to</em> is the {@link Scope}. */
public enum Permission {
    TICKETS_READ,
    TICKETS_WRITE,
    CUSTOMERS_READ,
    CUSTOMERS_WRITE,
    SUSPENDED_RELEASE,
    STAFF_MANAGE,
    SETTINGS_MANAGE,
    HEALTH_MANAGE
}
