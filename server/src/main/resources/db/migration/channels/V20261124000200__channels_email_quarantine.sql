-- What looks like spam lies beside what was suspended; what a person has thrown away stays, out of sight.
alter table channels_email.raw drop constraint raw_state;
alter table channels_email.raw add constraint raw_state
  check (state in ('waiting', 'taken', 'suspended', 'quarantined', 'discarded', 'dropped', 'bounced'));

drop index channels_email.raw_suspended_idx;
create index raw_aside_idx on channels_email.raw (state, received_at, id) where state in ('suspended', 'quarantined');

-- Whoever was answered is no stranger.
create index delivery_recipient_idx on channels_email.delivery (recipient) where state = 'sent';
