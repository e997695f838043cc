-- Raised to withdraw the link by which the customer opens the ticket's page: the link is signed over it.
alter table tickets.ticket add column link_round int not null default 0;
