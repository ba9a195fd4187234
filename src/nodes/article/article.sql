create table article (
  id integer primary key references node,
  author_id integer not null references person,
  publisher_id integer references organization,
  date text not null,
  url text
) strict;

create index article_by_author on article (author_id, id);
create index article_by_publisher on article (publisher_id, id);
