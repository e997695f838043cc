-- Set before a mail is handed to the relay and cleared when the relay has said what becomes of it. Still there when the
-- next attempt begins: the one before was cut short, perhaps after the relay took the mail.
alter table channels_email.delivery add column sending_since timestamptz;
