-- What waited or was just being sent may have left since.
update channels_email.delivery
set state = 'uncertain', sending_since = null, changed_at = now(),
    detail = 'restored from a backup of ' || current_setting('otvet.backup_made_at')
      || ': it may have been sent since then'
where state = 'queued' or sending_since is not null;

-- The watch of the process that was; mailboxes go on from where they were read to.
update channels_email.mailbox_watch set holder = null, held_until = null, next_try_at = now();
delete from channels_email.mail_sign_in;
