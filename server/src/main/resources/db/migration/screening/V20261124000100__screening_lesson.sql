-- What people have said of messages, as numbers from which no word can be read back, and whose messages are judged
-- beforehand.
create schema if not exists screening;

create sequence screening.lesson_revision;

create table screening.lesson (
  digest text not null,
  spam boolean not null,
  signs int[] not null,
  runs int[] not null,
  revision bigint not null default nextval('screening.lesson_revision'),
  constraint lesson_pk primary key (digest)
);

create unique index lesson_revision_idx on screening.lesson (revision);
create index lesson_spam_idx on screening.lesson (spam, revision);

create table screening.sender_rule (
  pattern text not null,
  allowed boolean not null,
  added_by text not null,
  added_at timestamptz not null default now(),
  constraint sender_rule_pk primary key (pattern)
);
