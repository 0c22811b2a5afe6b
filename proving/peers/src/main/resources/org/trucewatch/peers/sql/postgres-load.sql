create unlogged table event(
  id integer, time bigint, lon integer, lat integer, act text collate "C", force boolean, party text collate "C",
  target text collate "C", ref integer, qty integer);
alter table event add primary key (id);
create index on event (act, party, time);
create index on event (party, time) where force;
create function metres2(lon1 integer, lat1 integer, lon2 integer, lat2 integer) returns float8
language sql immutable parallel safe as $$
  select power((lon1 / 1e5::float8 - lon2 / 1e5::float8) * {metres_per_lon}::float8, 2)
       + power((lat1 / 1e5::float8 - lat2 / 1e5::float8) * {metres_per_lat}::float8, 2) $$;
vacuum analyze event;
