-- The rules of the workload for DuckDB: one statement a step, each a table, the lines of the verdicts last.
-- Each edge of the zone goes from one corner to the next.

create or replace temp table edge as
select x1::bigint as x1, y1::bigint as y1, x2::bigint as x2, y2::bigint as y2
from (values {edges}) edges(x1, y1, x2, y2);

create or replace temp table candidate as
select * from event
where (force and party in ('A', 'B') and time >= {in_force})
   or (act = 'PRESENCE' and party = 'HTS' and time >= {exclusion_ends})
   or (act = 'AID_FOOD_MED' and time >= {in_force});

-- A point is inside if a ray from it crosses the outline an odd number of times, or if it lies on it: in whole numbers.
create or replace temp table inside as
select * from candidate
where lon between (select min(x1) from edge) and (select max(x1) from edge)
  and lat between (select min(y1) from edge) and (select max(y1) from edge)
  and id in (
    select id
    from (
      select c.id, c.lon, c.lat, e.*, (x2 - x1) * (lat - y1) - (y2 - y1) * (lon - x1) as turn
      from candidate c, edge e)
    group by id
    having bool_or(turn = 0 and lon between least(x1, x2) and greatest(x1, x2)
                            and lat between least(y1, y2) and greatest(y1, y2))
        or count(*) filter (where (y2 > lat) <> (y1 > lat) and (turn > 0) = (y2 > y1)) % 2 = 1);

create or replace temp table breach as
select id, time, lon, lat, party, 'R1' as rule
from inside
where force and case when time < {exclusion_ends} then target <> 'DAESH' else target not in ('DAESH', 'HTS') end
union all
select id, time, lon, lat, party, 'R1x'
from inside i
where force and time >= {exclusion_ends} and target in ('DAESH', 'HTS')
  and not exists (
    select 1 from event n
    where n.act = 'NOTICE_FILED' and n.party = i.party
      and n.time between i.time - {notice_before} and i.time and n.id < i.id
      and metres2(n.lon, n.lat, i.lon, i.lat) <= n.qty * n.qty);

create or replace temp table near as
select a.id as first, b.id as second
from (select *, unnest([time // {serious_within}, time // {serious_within} + 1]) as week from breach) a
join (select *, time // {serious_within} as week from breach) b
  on a.party = b.party and a.week = b.week and a.id < b.id and b.time - a.time <= {serious_within}
where metres2(a.lon, a.lat, b.lon, b.lat) <= {serious_metres} * {serious_metres};

create or replace temp table convoy as
select {aid_deadline} - {aid_every} as time, null as id
union all
select time, id from inside where act = 'AID_FOOD_MED';

select line from (
  select concat_ws(',', time, rule, 'VIOLATION', id, party) as line from breach
  union all
  select concat_ws(',', time, 'R6', 'SERIOUS_BREACH', id, party) from breach
  where id in (
    select ac.second
    from near ac
    join near bc on bc.second = ac.second and ac.first < bc.first
    join near ab on ab.first = ac.first and ab.second = bc.first)
  union all
  select concat_ws(',', time, 'R5', 'VIOLATION', id, 'HTS') from inside where act = 'PRESENCE'
  union all
  select concat_ws(',', time, 'R2', 'FULFILLED', id, 'ALL') from convoy where id is not null
  union all
  select concat_ws(',', due, 'R2', 'OVERDUE', -1, 'ALL')
  from (
    select unnest(range(time + {aid_every}, lead(time, 1, {the_end}) over (order by time), {aid_every})) as due
    from convoy)
  union all
  select coalesce(min(time || ',R3,FULFILLED,' || id || ',' || p.party),
                  concat_ws(',', {release_deadline}, 'R3', 'OVERDUE', -1, p.party))
  from (values ('A'), ('B')) p(party)
  left join event e
    on e.party = p.party and act = 'DETAINEE_RELEASE' and time between {in_force} and {release_deadline}
  group by p.party
  union all
  select concat_ws(',', time, 'R4P', 'VIOLATION', id, 'CP' || ref)
  from (
    select *, sum(change) over (partition by ref order by id) as now
    from (select *, if(act = 'DEPLOY_PERSONNEL', qty, -qty) as change
          from event where act in ('DEPLOY_PERSONNEL', 'WITHDRAW_PERSONNEL')))
  where now > {personnel_most} and now - change <= {personnel_most} and time >= {in_force}
  union all
  select concat_ws(',', time, 'R4C', 'VIOLATION', id, 'CP' || ref)
  from (
    select *, {commanders} + sum(change) over (partition by ref order by id) as now
    from (select *, if(act = 'DEPLOY_COMMANDER', qty, -qty) as change
          from event where act in ('DEPLOY_COMMANDER', 'WITHDRAW_COMMANDER')))
  where now <> {commanders} and now - change = {commanders} and time >= {in_force}
  union all
  select concat_ws(',', time + {road_closed_most}, 'R7', 'OVERDUE', id, party)
  from (
    select *, lead(time, 1, {the_end}) over (partition by ref order by id) as opened
    from event where act in ('ROAD_CLOSED', 'ROAD_OPEN'))
  where act = 'ROAD_CLOSED' and time >= {in_force} and opened - time > {road_closed_most})
order by line;
