-- Why a listener did not get through, so that whoever reads the health page need not search the log.
alter table jobs.event_publication add column error text;
