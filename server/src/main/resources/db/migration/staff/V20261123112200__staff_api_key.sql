-- Keys by which the programs of an agent act in their name, with no more than the scope allows.
create table staff.api_key (
    id           uuid primary key,
    token_hash   bytea       not null,
    agent_id     uuid        not null references staff.agent on delete cascade,
    name         text        not null,
    scope        text        not null,
    created_at   timestamptz not null default now(),
    expires_at   timestamptz,
    last_used_at timestamptz,
    constraint api_key_token unique (token_hash),
    constraint api_key_scope check (scope in ('read', 'write', 'all'))
);
create index api_key_agent on staff.api_key (agent_id, created_at);
