-- Whether those who write are told at once that it came, and by which words.
alter table sites.site
    add column acknowledgement jsonb not null default '{"on": false, "texts": {}}';
