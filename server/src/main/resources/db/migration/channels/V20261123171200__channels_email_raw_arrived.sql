-- When a mail reached the mailbox that we fetched it from; null for one that came straight to us, at received_at.
alter table channels_email.raw add column arrived_at timestamptz;
