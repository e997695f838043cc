-- Who works here, in which teams, and for which sites. One who leaves is deactivated, never deleted: history names them.
create schema if not exists staff;

create table staff.agent (
    id             uuid primary key,
    email          text        not null,
    name           text        not null,
    role           text        not null,
    locale         text        not null,
    password       text, -- encoded; null until the agent has chosen one
    deactivated_at timestamptz,
    version        int         not null default 1,
    created_at     timestamptz not null default now(),
    constraint agent_email_taken unique (email),
    constraint agent_role_known check (role in ('administrator', 'manager', 'agent', 'reader'))
);

create table staff.team (
    id         uuid primary key,
    name       text        not null,
    version    int         not null default 1,
    created_at timestamptz not null default now()
);
create unique index team_name_taken on staff.team (lower(name));

create table staff.team_agent (
    team_id  uuid not null references staff.team on delete cascade,
    agent_id uuid not null references staff.agent on delete cascade,
    primary key (team_id, agent_id)
);
create index team_agent_agent on staff.team_agent (agent_id);

create table staff.team_site (
    team_id uuid not null references staff.team on delete cascade,
    site_id uuid not null references sites.site on delete cascade,
    primary key (team_id, site_id)
);
