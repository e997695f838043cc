-- Customers who sign in by a link in their mail. Tokens are kept as SHA-256 only: who reads the table can use none.
create table portal.sign_in (
  token_hash bytea not null,
  customer_id uuid not null,
  expires_at timestamptz not null,
  constraint sign_in_pk primary key (token_hash)
);

create index sign_in_expires_idx on portal.sign_in (expires_at);

create table portal.session (
  token_hash bytea not null,
  customer_id uuid not null,
  expires_at timestamptz not null,
  constraint session_pk primary key (token_hash)
);

create index session_expires_idx on portal.session (expires_at);
