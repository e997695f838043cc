-- Keys by which agents sign in without a password (WebAuthn), and the questions that were put to their browsers.
create table staff.passkey (
    id            uuid primary key,
    credential_id bytea       not null unique,
    agent_id      uuid        not null references staff.agent on delete cascade,
    name          text        not null,
    public_part   bytea       not null, -- the authenticator's attested credential data
    counter       bigint      not null,
    created_at    timestamptz not null default now(),
    last_used_at  timestamptz
);
create index passkey_agent on staff.passkey (agent_id);

-- Each is answered once, within five minutes; without an agent it asks who is there.
create table staff.passkey_challenge (
    challenge_hash bytea primary key,
    agent_id       uuid references staff.agent on delete cascade,
    expires_at     timestamptz not null
);
