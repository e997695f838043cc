-- Who did what to which object; rows are only ever added.
create schema if not exists audit;

create table audit.entry (
  id bigint generated always as identity,
  at timestamptz not null default now(),
  actor text not null,
  what text not null,
  object text not null,
  facts jsonb not null,
  constraint entry_pk primary key (id)
);

create index entry_object_idx on audit.entry (object, id desc);
create index entry_actor_idx on audit.entry (actor, id desc);

create function audit.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is append-only';
end $$;

create trigger entry_append_only before update or delete on audit.entry
  for each row execute function audit.refuse_change();
