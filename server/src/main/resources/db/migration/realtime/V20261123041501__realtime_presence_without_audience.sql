-- Who may see a presence is answered by the owner of its topic, not kept with it.
alter table realtime.presence drop column audience;
