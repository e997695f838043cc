-- Signing in by an account elsewhere (OpenID Connect): who vouches, for whom, and who is on the way there.
create table staff.identity_provider (
    id                uuid primary key,
    name              text        not null,
    issuer            text        not null,
    client_id         text        not null,
    client_secret     text, -- encrypted with the instance key; null for a public client
    private_network   boolean     not null,
    trusts_addresses  boolean     not null,
    active            boolean     not null,
    created_at        timestamptz not null default now()
);

create table staff.identity (
    provider_id uuid        not null references staff.identity_provider on delete cascade,
    subject     text        not null,
    agent_id    uuid        not null references staff.agent on delete cascade,
    linked_at   timestamptz not null default now(),
    primary key (provider_id, subject)
);
create index identity_agent on staff.identity (agent_id);

-- Kept for ten minutes. With a subject: proven there, and waiting for the password that joins it to its agent.
create table staff.openid_handshake (
    state_hash   bytea primary key,
    browser_hash bytea       not null,
    provider_id  uuid        not null references staff.identity_provider on delete cascade,
    nonce        text        not null,
    verifier     text        not null,
    next         text        not null,
    subject      text,
    agent_id     uuid references staff.agent on delete cascade,
    started_at   timestamptz not null default now()
);
create index openid_handshake_browser on staff.openid_handshake (browser_hash);
