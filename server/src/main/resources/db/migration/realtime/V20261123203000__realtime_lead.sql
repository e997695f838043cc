-- A database that was restored counts its transactions from the beginning again. The lead is added to them, so that the
-- order of events goes on from beyond whatever a browser has seen; db/restored/realtime.sql raises it.
alter table realtime.horizon add column lead bigint not null default 0;
