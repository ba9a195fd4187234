-- The value of each example: a question opens with the names and dates that this graph has.
create table example (
  role text primary key,
  value text not null check (value <> '')
) strict, without rowid;
