-- What was uploaded or received. The bytes lie outside, under their hash; several files may share them.
create schema if not exists files;

create table files.file (
  id uuid not null,
  hash text not null,
  name text not null,
  content_type text not null,
  size bigint not null,
  uploader text not null,
  owner text,
  created_at timestamptz not null default now(),
  constraint file_pk primary key (id)
);

create index file_owner_idx on files.file (owner) where owner is not null;
create index file_hash_idx on files.file (hash);
create index file_loose_idx on files.file (created_at) where owner is null;
