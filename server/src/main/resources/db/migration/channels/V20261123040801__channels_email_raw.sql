-- Mail exactly as it came. A row and its job are one commit before we say 250; nothing here is ever thrown away unseen.
create schema if not exists channels_email;

create table channels_email.raw (
  id uuid not null,
  received_at timestamptz not null default now(),
  peer text not null,
  envelope_from text not null,
  recipients text[] not null,
  size bigint not null,
  hash text not null,
  content bytea,
  file_id uuid,
  state text not null default 'waiting',
  reason text,
  detail text,
  from_shown text not null default '',
  subject text not null default '',
  message_id uuid,
  settled_at timestamptz,
  constraint raw_pk primary key (id),
  constraint raw_state check (state in ('waiting', 'taken', 'suspended', 'dropped', 'bounced')),
  constraint raw_kept check (content is not null or file_id is not null)
);

alter table channels_email.raw alter column content set storage external;

create index raw_suspended_idx on channels_email.raw (received_at, id) where state = 'suspended';
create index raw_waiting_idx on channels_email.raw (received_at) where state = 'waiting';
create index raw_message_idx on channels_email.raw (message_id) where message_id is not null;
