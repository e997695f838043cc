-- A reply on its way to the relay. The header is fixed when the agent sends and is the same at every attempt.
create table channels_email.delivery (
  message_id uuid not null,
  ticket_id uuid not null,
  header text not null,
  recipient text not null,
  state text not null default 'queued',
  detail text,
  attempts int not null default 0,
  queued_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  constraint delivery_pk primary key (message_id),
  constraint delivery_state check (state in ('queued', 'sent', 'failed', 'uncertain'))
);

create unique index delivery_header_idx on channels_email.delivery (header);
create index delivery_open_idx on channels_email.delivery (queued_at) where state <> 'sent';
