-- What is touched by reading and typing stays out of the ticket's row.
create table tickets.draft (
    ticket_id uuid        not null references tickets.ticket,
    agent_id  uuid        not null,
    kind      smallint    not null, -- 1 reply, 2 note
    text      text        not null default '',
    html      text,
    saved_at  timestamptz not null default now(),
    primary key (ticket_id, agent_id, kind)
);

create table tickets.seen (
    ticket_id uuid        not null references tickets.ticket,
    agent_id  uuid        not null,
    at        timestamptz not null default now(),
    primary key (ticket_id, agent_id)
);

-- A key that came with a creating call: the same key again is the same message.
create table tickets.sending (
    agent_id   uuid        not null,
    key        text        not null,
    message_id uuid        not null references tickets.message,
    at         timestamptz not null default now(),
    primary key (agent_id, key)
);
