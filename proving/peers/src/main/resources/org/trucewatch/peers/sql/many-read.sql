-- A table of events and the ceasefires over it, as DuckDB keeps them. Places are ten-millionths of a degree.

create or replace macro plain(name) as
  regexp_replace(regexp_replace(lower(trim(name)), '^the\s+', ''), '[^\p{L}\p{N}]+', '', 'g');

-- Of a fight nobody knows who began it: all who took part are its doers.
create or replace table event as
select id, date_start as day, round(longitude * 1e7)::bigint as lon, round(latitude * 1e7)::bigint as lat,
  list_sort(list_distinct(list_transform(
    string_split(if(type_of_violence = 3, side_a, side_a || ',' || side_b), ','), lambda name: plain(name)))) as doers
from '{events}';

create or replace table ceasefire as select * from '{ceasefires}';

create or replace table edge as
select e.* exclude (file), file, 110574.0 as metres_lat,
  111320 * cos(radians((min(y1) over (partition by file) + max(y1) over (partition by file)) / 2e7)) as metres_lon
from '{edges}' e;

-- Events of one party alone, of the other alone, and of both.
create or replace table doing as
select file, unnest([[plain(side_a)], [plain(side_b)], list_sort([plain(side_a), plain(side_b)])]) as doers
from ceasefire;
