-- What was written and what was changed. HTML lies out of line and is read only where it is asked for.
create table tickets.message (
    id              uuid primary key,
    ticket_id       uuid        not null references tickets.ticket,
    version         int         not null, -- of the ticket, once this stood in it
    kind            smallint    not null, -- 0 customer, 1 reply, 2 note
    author_kind     smallint    not null, -- 0 customer, 1 agent, 2 robot
    author_id       uuid,
    automatic       boolean     not null default false,
    has_original    boolean     not null default false,
    remote_images   int         not null default 0,
    at              timestamptz not null default now(),
    text            text not null default '',
    quoted          text not null default '',
    html            text,
    external_id     text, -- the Message-ID or what else the channel calls it
    message_id_hash bytea, -- of external_id
    content_hash    text
) with (autovacuum_vacuum_insert_scale_factor = 0.05);
create index message_of_ticket on tickets.message (ticket_id, at, id);
-- The same name with the same content is the same message; with other content it is another one.
create unique index message_is_here_already on tickets.message (message_id_hash, content_hash)
    where message_id_hash is not null;

create table tickets.change (
    id        bigint generated always as identity primary key,
    ticket_id uuid        not null references tickets.ticket,
    version   int         not null,
    at        timestamptz not null default now(),
    field     smallint    not null,
    before    jsonb,
    after     jsonb,
    actor     text        not null,
    cause     text        not null,
    depth     smallint    not null default 0
) with (autovacuum_vacuum_insert_scale_factor = 0.05);
create index change_of_ticket on tickets.change (ticket_id, id);

create table tickets.delivery (
    message_id uuid primary key references tickets.message,
    state      smallint    not null default 0, -- 0 queued, 1 sent, 2 failed, 3 uncertain
    detail     text,
    at         timestamptz not null default now()
);
create index delivery_unsent on tickets.delivery (state, at) where state <> 1;
