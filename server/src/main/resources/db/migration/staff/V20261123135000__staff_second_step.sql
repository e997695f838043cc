-- A code from the agent's phone beside the password. Until the first code was typed the secret counts for nothing.
create table staff.second_step (
    agent_id     uuid primary key references staff.agent on delete cascade,
    secret       text        not null, -- encrypted with the instance key
    last_step    bigint      not null default 0, -- each code is good once
    confirmed_at timestamptz
);

-- For a lost phone; each is good once. Kept as SHA-256 only.
create table staff.recovery_code (
    code_hash bytea primary key,
    agent_id  uuid not null references staff.agent on delete cascade
);
create index recovery_code_agent on staff.recovery_code (agent_id);
