-- An index for each sort that is offered, over open tickets only: they stay small whatever the history is.
-- "Open" is literally "state < 4 and spam_at is null" here and in every statement.
create index ticket_of_customer on tickets.ticket (customer_id, last_message_at desc);
create index ticket_open_last on tickets.ticket (last_message_at desc, id desc)
    where state < 4 and spam_at is null;
create index ticket_open_waiting on tickets.ticket (waits_since, id)
    where state < 4 and spam_at is null and waits_since is not null;
create index ticket_open_due on tickets.ticket (due_at, id)
    where state < 4 and spam_at is null and due_at is not null;
create index ticket_open_criticality on tickets.ticket (criticality desc, last_message_at desc, id desc)
    where state < 4 and spam_at is null;
create index ticket_open_assignee on tickets.ticket (assignee_id, last_message_at desc, id desc)
    where state < 4 and spam_at is null;
create index ticket_open_site on tickets.ticket (site_id, last_message_at desc, id desc)
    where state < 4 and spam_at is null;
create index ticket_open_counts on tickets.ticket (site_id, team_id, assignee_id)
    include (confidential, state, criticality, due_at, snoozed_until, waits_since)
    where state < 4 and spam_at is null;
create index ticket_done_last on tickets.ticket (last_message_at desc, id desc)
    where state >= 4 and spam_at is null;
create index ticket_all_last on tickets.ticket (last_message_at desc, id desc) where spam_at is null;
create index ticket_spam_last on tickets.ticket (last_message_at desc, id desc) where spam_at is not null;
create index ticket_tags on tickets.ticket using gin (tags);
