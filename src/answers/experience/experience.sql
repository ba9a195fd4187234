-- Sorts lists between people and technologies or projects by months, last use and strength of the person's experience. Each
-- pair has one row for each range of days in which these follow one formula, so that the order is right on any day.
create table experience (
  person_id integer not null references person,
  -- A technology or a project.
  topic_id integer not null references node,
  -- The range of days, as numbers (20150901), in which the row holds. `until_day` is the day after the last; null if there is no end.
  from_day integer not null,
  until_day integer,
  -- The months in use. For an ongoing use, the months before `ongoing_since`, the month (counted from the year 0) since which it has been
  -- in use without a break. Null if there is no evidence yet.
  months integer check (months >= 0),
  ongoing_since integer,
  -- The last day of the last date of a use. Null if a use continues after the range of days, and if no use is dated.
  last_day integer,
  -- 1 is claimed, 2 practiced, 3 public. Null if there is no evidence yet.
  strength integer check (strength > 0),
  -- The sort keys, smallest first, so that a page is one range of an index that ends in the id. Queries subtract the current month from
  -- `by_months` if the number of months grows, and the last day of the current month from `by_last_day` if a use continues.
  is_growing integer not null generated always as (ongoing_since is not null),
  is_in_use integer not null generated always as (ongoing_since is not null and last_day is null),
  by_months integer not null generated always as (coalesce(coalesce(ongoing_since - 1, 0) - months, 1)),
  by_last_day integer not null generated always as (iif(ongoing_since is null, coalesce(-last_day, 1), coalesce(-last_day, 0))),
  by_strength integer not null generated always as (coalesce(-strength, 1)),
  primary key (person_id, topic_id, from_day),
  check (from_day < until_day),
  check (ongoing_since is null or months is not null)
) strict, without rowid;

-- Rows without an end are read in the order of an index. Rows that will change, because something is dated in the future, are few.
create index experience_longest on experience (topic_id, is_growing, by_months, person_id) where until_day is null;
create index experience_latest on experience (topic_id, is_in_use, by_last_day, person_id) where until_day is null;
create index experience_strongest on experience (topic_id, is_growing, by_strength, person_id) where until_day is null;
create index experience_changing on experience (topic_id, until_day) where until_day is not null;
