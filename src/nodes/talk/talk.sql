create table talk (
  id integer primary key references node,
  event_id integer references event,
  format text not null check (
    format in ('TALK', 'KEYNOTE', 'PANEL', 'FIRESIDE', 'WORKSHOP', 'LECTURE', 'POSTER', 'PODCAST', 'INTERVIEW')
  ),
  date text,
  track text,
  url text,
  video_state text check (video_state in ('LINKED', 'NO_LONGER_AVAILABLE', 'NEVER_PUBLISHED'))
) strict;

create index talk_at_event on talk (event_id, id);
create index talk_by_format on talk (format);
create index talk_by_video_state on talk (video_state);

create table talk_participant (
  talk_id integer not null references talk,
  ordinal integer not null,
  person_id integer not null references person,
  part text not null check (part in ('SPEAKER', 'PANELIST', 'MODERATOR')),
  organization_id integer references organization,
  title text,
  primary key (talk_id, ordinal),
  unique (talk_id, person_id)
) strict, without rowid;

create index talk_participant_person on talk_participant (person_id, talk_id);
create index talk_participant_organization on talk_participant (organization_id, talk_id);
