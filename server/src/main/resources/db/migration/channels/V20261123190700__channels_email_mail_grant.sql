-- Mailboxes that are entered by a permission of their provider (OAuth 2) instead of a password.
alter table channels_email.mailbox
  add column provider text,
  add constraint mailbox_provider check (provider in ('google', 'microsoft', 'yandex'));

-- What a provider knows us by.
create table channels_email.mail_app (
  provider text not null,
  client_id text not null,
  client_secret text not null, -- encrypted with the instance key
  constraint mail_app_pk primary key (provider),
  constraint mail_app_provider check (provider in ('google', 'microsoft', 'yandex'))
);

-- Who is on the way to a provider, for ten minutes. Verifier and wish are encrypted.
create table channels_email.mail_sign_in (
  state_hash bytea not null,
  key_hash bytea not null,
  actor text not null,
  provider text not null,
  mailbox_id uuid,
  verifier text not null,
  wish text not null,
  started_at timestamptz not null,
  constraint mail_sign_in_pk primary key (state_hash)
);

-- Both tokens are encrypted. Refused without ask_after: never asked again until a person signs in.
create table channels_email.mail_grant (
  mailbox_id uuid not null,
  provider text not null,
  refresh_token text not null,
  access_token text,
  access_until timestamptz not null,
  refused text,
  said text,
  ask_after timestamptz,
  constraint mail_grant_pk primary key (mailbox_id),
  constraint mail_grant_mailbox_fk foreign key (mailbox_id)
    references channels_email.mailbox (id) on delete cascade
);
