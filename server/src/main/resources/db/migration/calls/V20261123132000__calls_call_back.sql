-- Who asked to be called. The ticket they asked by says what about, and who may know of it.
create schema if not exists calls;

create table calls.call_back (
    id         uuid primary key,
    ticket_id  uuid        not null references tickets.ticket on delete cascade,
    site_id    uuid        not null,
    name       text        not null,
    phone      text        not null,
    wish       text        not null,
    state      text        not null default 'waiting',
    due_at     timestamptz not null,
    tries      int         not null default 0,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint call_back_state check (state in ('waiting', 'reached', 'given-up'))
);
create index call_back_due on calls.call_back (due_at, id) where state = 'waiting';
create index call_back_ticket on calls.call_back (ticket_id);
