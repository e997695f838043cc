-- Addresses of other programs that want to hear what happens, and what was sent to each, word for word.
create schema if not exists webhooks;

create table webhooks.endpoint (
  id uuid not null,
  url text not null,
  name text not null,
  events text[] not null,
  private_too boolean not null,
  active boolean not null,
  secret text not null,
  created_at timestamptz not null default now(),
  constraint endpoint_pk primary key (id)
);

create table webhooks.delivery (
  id uuid not null,
  endpoint_id uuid not null,
  event text not null,
  body text not null,
  state text not null default 'waiting',
  attempts int not null default 0,
  detail text,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  constraint delivery_pk primary key (id),
  constraint delivery_endpoint_fk foreign key (endpoint_id) references webhooks.endpoint (id) on delete cascade,
  constraint delivery_state check (state in ('waiting', 'sent', 'failed'))
);

create index delivery_endpoint_idx on webhooks.delivery (endpoint_id, created_at desc);
create index delivery_age_idx on webhooks.delivery (created_at);
