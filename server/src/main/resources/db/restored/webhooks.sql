-- The other side may have had them; each can be sent again by hand.
update webhooks.delivery
set state = 'failed', changed_at = now(), detail = 'restored from a backup: it may have been sent since then'
where state = 'waiting';
