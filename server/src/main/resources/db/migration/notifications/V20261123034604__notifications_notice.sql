-- A notice to one agent: kept before anything is sent, once per dedupe key.
create schema if not exists notifications;

create table notifications.notice (
    id         uuid primary key,
    agent_id   uuid        not null references staff.agent on delete cascade,
    dedupe_key text        not null,
    kind       text        not null,
    subject    text        not null,
    excerpt    text        not null,
    path       text        not null,
    state      text        not null default 'waiting',
    detail     text        not null default '',
    created_at timestamptz not null default now(),
    sent_at    timestamptz,
    constraint notice_told_once unique (agent_id, dedupe_key),
    constraint notice_state_known check (state in ('waiting', 'sent', 'failed'))
);
create index notice_unsent on notifications.notice (created_at) where state <> 'sent';
