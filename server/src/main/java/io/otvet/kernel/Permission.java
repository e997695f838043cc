package io.otvet.kernel;

/** What a role may allow. What it may be done <em>to</em> is the {@link Scope}. */
public enum Permission {
    TICKETS_READ,
    TICKETS_WRITE,
    /** To open one for a customer, who is looked up by what is typed. */
    TICKETS_OPEN,
    /** To give one to others: people, teams and sites. Whoever has it may give it back without. */
    TICKETS_ASSIGN,
    CUSTOMERS_READ,
    CUSTOMERS_WRITE,
    SUSPENDED_RELEASE,
    STAFF_MANAGE,
    SETTINGS_MANAGE,
    HEALTH_MANAGE
}
