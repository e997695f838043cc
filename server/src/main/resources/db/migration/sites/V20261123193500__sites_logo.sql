-- The picture that customers know a site by; another one has another name.
create table sites.logo (
    name text  primary key,
    png  bytea not null
);

alter table sites.site
    add column logo text references sites.logo (name);
