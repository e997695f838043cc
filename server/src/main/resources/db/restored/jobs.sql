-- What reaches the outside may have been done since the backup. Kinds whose owners show it themselves go, others are
-- parked for a person to look at; work inside the database was undone with it and is simply done again.
delete from jobs.job
where kind in ('channels.email.deliver-reply', 'notifications.mail', 'webhooks.deliver');

update jobs.job
set parked_at = now(), head = false, claimed_until = null,
    error = 'restored from a backup: it may have been done since then; try it again if not'
where outside and parked_at is null;
