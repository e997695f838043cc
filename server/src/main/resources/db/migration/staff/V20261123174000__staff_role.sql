-- Roles that a desk makes for itself, beside those that every desk has.
create table staff.role (
    id          uuid primary key,
    name        text        not null,
    sees        text        not null,
    permissions text[]      not null, -- beside reading, which every role may
    version     int         not null default 1,
    created_at  timestamptz not null default now(),
    constraint role_sees_known check (sees in ('everything', 'teams', 'own'))
);
create unique index role_name_taken on staff.role (lower(name));

alter table staff.agent
    add column role_id uuid references staff.role,
    drop constraint agent_role_known,
    add constraint agent_role_known check (role in ('administrator', 'manager', 'agent', 'author', 'reader', 'own')),
    add constraint agent_own_role check ((role = 'own') = (role_id is not null));
create index agent_of_own_role on staff.agent (role_id) where role_id is not null;
