-- What the servers of one office share beside the record: accounts, sessions, answers given. Unlike entries, papers
-- are changed and taken away; what stands in them is wrapped by a key that is not here.
create sequence paper_version;

create table paper (
    drawer  text   not null,
    name    text   not null,
    version bigint not null,
    content bytea  not null,
    primary key (drawer, name)
);

alter table paper alter column content set storage external;
