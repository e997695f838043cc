-- Mailboxes elsewhere that we look after: what an administrator set, and beside it how it goes, which changes all the time.
create table channels_email.mailbox (
  id uuid not null,
  site_id uuid not null,
  address text not null,
  protocol text not null,
  host text not null,
  port int not null,
  security text not null,
  private_network boolean not null,
  fingerprint text,
  user_name text not null,
  secret text not null,
  folder text not null,
  taken text not null,
  taken_folder text,
  since text not null,
  since_on date,
  version int not null default 1,
  created_at timestamptz not null default now(),
  constraint mailbox_pk primary key (id),
  constraint mailbox_protocol check (protocol in ('imap', 'pop3')),
  constraint mailbox_security check (security in ('tls', 'starttls', 'none')),
  constraint mailbox_taken check (taken in ('keep', 'move', 'delete')),
  constraint mailbox_since check (since in ('new', 'everything', 'date'))
);

-- One folder is looked after once, whatever it is called by.
create unique index mailbox_place_idx on channels_email.mailbox (lower(host), user_name, folder, protocol);

-- The holder of the lease alone may take mail; whoever takes one says so in the same commit, by which a node that slept
-- over its lease is found out.
create table channels_email.mailbox_watch (
  mailbox_id uuid not null,
  holder uuid,
  held_until timestamptz,
  state text not null default 'connecting',
  trouble text,
  said text,
  facts jsonb not null default '{}',
  failing_since timestamptz,
  failures int not null default 0,
  next_try_at timestamptz not null default now(),
  seen_at timestamptz,
  last_mail_at timestamptz,
  constraint mailbox_watch_pk primary key (mailbox_id),
  constraint mailbox_watch_mailbox_fk foreign key (mailbox_id) references channels_email.mailbox (id) on delete cascade,
  constraint mailbox_watch_state check (state in ('connecting', 'works', 'failing'))
);
