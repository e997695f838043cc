-- Signing in. Tokens are kept as SHA-256 only: who reads the table can use none of them.
create table staff.session (
    id           uuid primary key,
    token_hash   bytea       not null,
    agent_id     uuid        not null references staff.agent on delete cascade,
    device       text        not null,
    address      text        not null,
    created_at   timestamptz not null default now(),
    last_seen_at timestamptz not null default now(),
    constraint session_token unique (token_hash)
);
create index session_agent on staff.session (agent_id, last_seen_at desc);

create table staff.password_reset (
    token_hash bytea primary key,
    agent_id   uuid        not null references staff.agent on delete cascade,
    expires_at timestamptz not null
);
create index password_reset_agent on staff.password_reset (agent_id);

-- Failed attempts of the last minutes, by address and by account; old rows are swept.
create table staff.sign_in_attempt (
    id  bigint generated always as identity primary key,
    key text        not null,
    at  timestamptz not null default now()
);
create index sign_in_attempt_key on staff.sign_in_attempt (key, at);
create index sign_in_attempt_at on staff.sign_in_attempt (at);

-- At most one: the right to make the first administrator.
create table staff.setup (
    singleton  boolean primary key default true check (singleton),
    token_hash bytea       not null,
    created_at timestamptz not null default now()
);
