-- Forms by which people write from a page. The design is a whole that is read and written as one.
create schema if not exists channels_forms;

create table channels_forms.form (
  id uuid not null,
  key text not null,
  site_id uuid not null,
  name text not null,
  open boolean not null,
  design jsonb not null,
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint form_pk primary key (id),
  constraint form_key_taken unique (key)
);

-- What was sent lately, by a hash of the network it came from and of the address it named: enough to slow a flood down
-- and to write one confirmation a day to an address that nobody has proved to be theirs.
create table channels_forms.trace (
  key text not null,
  at timestamptz not null default now()
);

create index trace_key_idx on channels_forms.trace (key, at);
create index trace_at_idx on channels_forms.trace (at);
