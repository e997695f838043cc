-- Tickets: one row holds all that a list filters or sorts by. Fixed-width columns first, text last.
create schema if not exists tickets;

create sequence tickets.ticket_number;

create table tickets.category (
    id          uuid primary key,
    name        text        not null,
    position    int         not null default 0,
    archived_at timestamptz,
    version     int         not null default 1,
    created_at  timestamptz not null default now()
);
create unique index category_name_taken on tickets.category (lower(name));

-- A status stands under one of six built-in states (0 new, 1 open, 2 pending, 3 on hold, 4 solved, 5 closed).
create table tickets.status (
    id          smallint primary key,
    state       smallint not null,
    code        text     not null,
    name        text, -- null: the built-in name in the reader's language
    position    int      not null default 0,
    archived_at timestamptz,
    version     int      not null default 1,
    constraint status_code_taken unique (code),
    constraint status_state_known check (state between 0 and 5)
);
insert into tickets.status (id, state, code, position)
values (0, 0, 'new', 0), (1, 1, 'open', 1), (2, 2, 'pending', 2), (3, 3, 'on-hold', 3), (4, 4, 'solved', 4),
       (5, 5, 'closed', 5);

create table tickets.ticket (
    id                 uuid primary key,
    number             bigint      not null,
    version            int         not null default 1,
    state              smallint    not null default 0,
    status_id          smallint    not null default 0 references tickets.status,
    criticality        smallint    not null default 2, -- 1 low, 2 medium, 3 high
    complexity         smallint, -- the same, or not yet said
    channel            smallint    not null,
    confidential       boolean     not null default false,
    last_from          smallint    not null default 0, -- 0 customer, 1 agent
    message_count      int         not null default 0,
    site_id            uuid        not null,
    team_id            uuid,
    assignee_id        uuid,
    customer_id        uuid        not null,
    organisation_id    uuid,
    category_id        uuid references tickets.category,
    created_at         timestamptz not null default now(),
    updated_at         timestamptz not null default now(),
    last_message_at    timestamptz not null default now(),
    waits_since        timestamptz,
    due_at             timestamptz,
    first_reply_due_at timestamptz,
    resolve_due_at     timestamptz,
    snoozed_until      timestamptz,
    spam_at            timestamptz,
    solved_at          timestamptz,
    merged_into        uuid,
    linked_to          uuid, -- the ticket whose thread a stranger wrote into, or that this one follows
    subject            text        not null default '',
    preview            text        not null default '',
    tags               text[]      not null default '{}',
    fields             jsonb       not null default '{}',
    constraint ticket_number_taken unique (number),
    constraint ticket_state_known check (state between 0 and 5)
) with (fillfactor = 85, autovacuum_vacuum_scale_factor = 0.01, autovacuum_analyze_scale_factor = 0.02);

create table tickets.tag (
    name    text primary key,
    used_at timestamptz not null default now()
);
create index tag_prefix on tickets.tag (name text_pattern_ops);
