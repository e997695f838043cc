-- Events on their way to browsers. Read in the order (tx, id) and only below the oldest transaction still running, so
-- that one which commits late is never stepped over.
create schema if not exists realtime;

create table realtime.event (
    id       bigint generated always as identity,
    tx       bigint      not null default (pg_current_xact_id()::text::bigint),
    at       timestamptz not null default now(),
    name     text        not null,
    data     text        not null,
    audience jsonb       not null,
    constraint event_pk primary key (tx, id)
) with (autovacuum_vacuum_insert_scale_factor = 0.1);

-- Up to where events were thrown away: a stream that stopped before it must begin anew.
create table realtime.horizon (
    one boolean primary key default true check (one),
    tx  bigint not null,
    id  bigint not null
);
insert into realtime.horizon (tx, id) values (0, 0);

create unlogged table realtime.presence (
    topic uuid        not null,
    agent uuid        not null,
    state smallint    not null,
    until timestamptz not null,
    audience jsonb    not null,
    primary key (topic, agent)
);
create index presence_until on realtime.presence (until);
