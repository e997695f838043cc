\set n random(:newest - 200, :newest)
select t.*, (select s.at from tickets.seen s where s.ticket_id = t.id limit 1) from tickets.ticket t where number = :n;
select id, name, email, phone from customers.customer where id = (select customer_id from tickets.ticket where number = :n);
select m.id, m.kind, m.author_kind, m.author_id, m.text, m.quoted, m.html, m.at, d.state, d.detail, d.at
from tickets.message m left join tickets.delivery d on d.message_id = m.id
where m.ticket_id = (select id from tickets.ticket where number = :n) order by m.at desc, m.id desc limit 201;
select * from tickets.change where ticket_id = (select id from tickets.ticket where number = :n) order by id desc limit 500;
select * from files.file where owner = any (array(
  select 'message:' || m.id from tickets.message m where m.ticket_id = (select id from tickets.ticket where number = :n)));
