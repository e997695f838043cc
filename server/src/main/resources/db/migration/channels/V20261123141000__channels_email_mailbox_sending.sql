-- A mailbox's own way out; without a host answers leave by the relay of the house. No user: as for reading.
alter table channels_email.mailbox
  add column sending_host text,
  add column sending_port int,
  add column sending_security text,
  add column sending_user text,
  add column sending_secret text, -- encrypted with the instance key
  add column signature text not null default '',
  add constraint mailbox_sending_security check (sending_security in ('tls', 'starttls', 'none'));
