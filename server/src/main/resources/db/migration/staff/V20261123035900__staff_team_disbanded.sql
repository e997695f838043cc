-- A disbanded team is kept: history names it. Its name is free again.
alter table staff.team add column disbanded_at timestamptz;
drop index staff.team_name_taken;
create unique index team_name_taken on staff.team (lower(name)) where disbanded_at is null;
