create table article (
  id integer primary key references node,
  author_id integer not null references person,
  publisher_id integer references organization,
  article_type text check (article_type in ('ARTICLE', 'PAPER', 'CHAPTER', 'BOOK', 'THESIS', 'PATENT', 'REPORT')),
  venue text,
  doi text check (doi like 'https://doi.org/10.%'),
  date text,
  url text
) strict;

create index article_by_author on article (author_id, id);
create index article_by_publisher on article (publisher_id, id);
create index article_by_type on article (article_type);
