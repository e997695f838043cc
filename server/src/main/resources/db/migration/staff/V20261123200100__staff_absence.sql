-- Who is away, until when, and who stands in. One whose end has passed is over, whether or not the row is still here.
create table staff.absence (
    agent_id  uuid primary key references staff.agent on delete cascade,
    since     timestamptz not null,
    until     timestamptz,
    deputy_id uuid references staff.agent on delete set null,
    word      text,
    constraint absence_deputy_is_another check (deputy_id <> agent_id)
);
create index absence_deputy on staff.absence (deputy_id) where deputy_id is not null;
