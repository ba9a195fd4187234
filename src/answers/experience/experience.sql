-- What lists of who knows what are ordered by: how long, how recently and how well shown a person's experience with a technology is, on
-- any day. A pair of the two has a row for each time in which that follows one rule, so that the order is right whenever it is asked for.
create table experience (
  person_id integer not null references person,
  technology_id integer not null references technology,
  -- The days, as numbers (20150901), on which the row holds: from the one until before the other, or for good if that is null.
  from_day integer not null,
  until_day integer,
  -- The months in use; while it goes on, those before `since`, the month (since the year 0) that it goes on from. Null: nothing says so yet.
  months integer check (months >= 0),
  since integer,
  -- The last day that it can have been in use; null while it goes on, and if nothing is dated.
  last_day integer,
  -- 1 is claimed, 2 practiced, 3 public; null: nothing says so yet.
  strength integer check (strength between 1 and 3),
  -- By these lists are ordered, the smallest first, so that a page is one range of an index that ends in the id. With every month that
  -- what goes on goes on, `by_months` is one less than it says; and `by_last_day` is the end of the month that is asked in.
  goes_on integer not null generated always as (since is not null),
  by_months integer not null generated always as (coalesce(coalesce(since - 1, 0) - months, 1)),
  by_last_day integer not null generated always as (iif(since is null, coalesce(-last_day, 1), 0)),
  by_strength integer not null generated always as (coalesce(-strength, 1)),
  primary key (person_id, technology_id, from_day),
  check (from_day < until_day),
  check (since is null or (months is not null and last_day is null))
) strict, without rowid;

-- What holds for good is found in its order; what has yet to change, because it is dated in the future, is little at any time.
create index experience_longest on experience (technology_id, goes_on, by_months, person_id) where until_day is null;
create index experience_latest on experience (technology_id, goes_on, by_last_day, person_id) where until_day is null;
create index experience_strongest on experience (technology_id, goes_on, by_strength, person_id) where until_day is null;
create index experience_changing on experience (technology_id, until_day) where until_day is not null;
