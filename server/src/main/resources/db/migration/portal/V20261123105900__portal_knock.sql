-- What came to customers' pages lately, by a hash of whence it came: enough to slow guessing and floods down.
create schema if not exists portal;

create table portal.knock (
  key text not null,
  at timestamptz not null default now()
);

create index knock_key_idx on portal.knock (key, at);
create index knock_at_idx on portal.knock (at);
