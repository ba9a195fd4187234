create table document (
  id integer primary key references node,
  document_kind text not null check (document_kind in ('RESUME', 'CV', 'PROFILE', 'WEB_PAGE', 'LETTER', 'LIST_OF_WORKS', 'CERTIFICATE', 'REFERENCE')),
  author_id integer not null references person,
  date text,
  url text
) strict;

create index document_by_kind on document (document_kind);
