-- What was taken from a mailbox, or was there before and shall never be: known again by its place on the server, and by
-- what stands in its head when the server has lost its places (UIDVALIDITY, a mailbox restored).
create table channels_email.mailbox_taken (
  mailbox_id uuid not null,
  epoch text not null,
  uid text not null,
  print text not null,
  hash text,
  left_over boolean not null default false,
  taken_at timestamptz not null default now(),
  constraint mailbox_taken_pk primary key (mailbox_id, epoch, uid),
  constraint mailbox_taken_mailbox_fk foreign key (mailbox_id) references channels_email.mailbox (id) on delete cascade
);

create index mailbox_taken_print_idx on channels_email.mailbox_taken (mailbox_id, print);
create index mailbox_taken_hash_idx on channels_email.mailbox_taken (mailbox_id, hash) where hash is not null;
-- Taken, but not yet marked, moved or deleted on the server: done at the next connection.
create index mailbox_taken_left_idx on channels_email.mailbox_taken (mailbox_id) where left_over;

-- Where we are: beyond last_uid is new mail; from back_next to back_end is what was there when we came.
alter table channels_email.mailbox_watch
  add column epoch text,
  add column last_uid bigint not null default 0,
  add column back_next bigint not null default 1,
  add column back_end bigint not null default 0,
  add column back_from bigint not null default 1,
  add column begun_at timestamptz;

create table channels_email.mailbox_hour (
  mailbox_id uuid not null,
  hour timestamptz not null,
  mails int not null default 0,
  rounds int not null default 0,
  failures int not null default 0,
  constraint mailbox_hour_pk primary key (mailbox_id, hour),
  constraint mailbox_hour_mailbox_fk foreign key (mailbox_id) references channels_email.mailbox (id) on delete cascade
);

alter table channels_email.raw add column mailbox_id uuid;
create index raw_mailbox_waiting_idx on channels_email.raw (mailbox_id, received_at)
  where state = 'waiting' and mailbox_id is not null;
