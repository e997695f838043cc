-- Who would have been told, were they not away.
alter table notifications.notice add column instead_of text;
