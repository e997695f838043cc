select t.*,
  exists (select 1 from tickets.draft d where d.ticket_id = t.id and d.agent_id = '00000000-0000-0000-0000-000000000000'),
  (select s.at from tickets.seen s where s.ticket_id = t.id and s.agent_id = '00000000-0000-0000-0000-000000000000')
from tickets.ticket t where state < 4 and spam_at is null order by last_message_at desc, id desc limit 51;
select id, name, email, phone from customers.customer where id = any (array(
  select customer_id from tickets.ticket where state < 4 and spam_at is null order by last_message_at desc, id desc limit 50));
