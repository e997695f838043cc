-- Choices of the workspace that a person makes on a page; what the machine decides stands in the environment.
create schema if not exists settings;

create table settings.value (
  name text not null,
  value jsonb not null,
  changed_by text not null,
  changed_at timestamptz not null default now(),
  constraint value_pk primary key (name)
);
