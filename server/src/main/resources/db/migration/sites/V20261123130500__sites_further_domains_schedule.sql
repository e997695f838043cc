-- By which other addresses mail comes for a site, which pages are its own, and when somebody is there to answer.
alter table sites.site
    add column further  text[] not null default '{}',
    add column domains  text[] not null default '{}',
    add column schedule jsonb;
