-- Old news, perhaps told already.
update notifications.notice
set state = 'failed', detail = 'restored from a backup: it may have been sent since then'
where state = 'waiting';
