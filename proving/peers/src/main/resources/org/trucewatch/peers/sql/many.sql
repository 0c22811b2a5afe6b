-- Of every ceasefire: which events are acts of its parties, in its term and area, surely or perhaps; one line each.
-- The table tells no precision: a day is meant with six days either way, a place with 25 km around.

create or replace temp table candidate as
select c.file, e.id, e.lon, e.lat,
  e.day - 6 >= c.first and e.day + 6 <= c.last as in_term,
  e.lon between c.west and c.east and e.lat between c.south and c.north
    and e.lon + e.lat between c.min_sum and c.max_sum and e.lon - e.lat between c.min_less and c.max_less as in_area
from ceasefire c
join doing d on d.file = c.file
join event e on e.doers = d.doers and e.day between c.first - 6 and c.last + 6;

-- Metres from each place to the nearest spot of the outline.
create or replace temp table distance as
select file, id, min(sqrt(pow(px - along * dx, 2) + pow(py - along * dy, 2))) as metres
from (
  select *, greatest(0, least(1, (px * dx + py * dy) / (dx * dx + dy * dy))) as along
  from (
    select c.file, c.id, (x2 - x1) / 1e7 * metres_lon as dx, (y2 - y1) / 1e7 * metres_lat as dy,
      (lon - x1) / 1e7 * metres_lon as px, (lat - y1) / 1e7 * metres_lat as py
    from candidate c join edge e on e.file = c.file))
group by file, id;

with act as (
  select c.file, c.id, in_term and in_area and metres >= 25000 as broke
  from candidate c join distance d on d.file = c.file and d.id = c.id
  where in_area or metres <= 25000)
select concat_ws(',', file, if(bool_or(broke), 'broken', 'uncertain'), count(*))
from act
group by file
order by file;
