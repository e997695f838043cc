-- A role that sees only what is assigned to it.
alter table staff.agent
    drop constraint agent_role_known,
    add constraint agent_role_known check (role in ('administrator', 'manager', 'agent', 'author', 'reader'));
