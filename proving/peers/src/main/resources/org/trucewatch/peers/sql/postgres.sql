-- The rules of the workload for PostgreSQL: one statement a step, the lines of the verdicts last.

drop table if exists inside, breach, near;

-- Points and polygons are the server's own, in hundred-thousandths of a degree: whole numbers, so that its edges hold.
create temp table inside as
select * from event
where (force and party in ('A', 'B') and time >= {in_force}
    or act = 'PRESENCE' and party = 'HTS' and time >= {exclusion_ends}
    or act = 'AID_FOOD_MED' and time >= {in_force})
  and polygon '({corners})' @> point(lon, lat);

create temp table breach as
select id, time, lon, lat, party, 'R1' as rule
from inside
where force and case when time < {exclusion_ends} then target <> 'DAESH' else target not in ('DAESH', 'HTS') end
union all
select id, time, lon, lat, party, 'R1x'
from inside i
where force and time >= {exclusion_ends} and target in ('DAESH', 'HTS')
  and not exists (
    select from event n
    where n.act = 'NOTICE_FILED' and n.party = i.party
      and n.time between i.time - {notice_before} and i.time and n.id < i.id
      and metres2(n.lon, n.lat, i.lon, i.lat) <= n.qty * n.qty);

create index on breach (party, time);

analyze breach;

create temp table near as
select a.id as first, b.id as second
from breach b
join breach a on a.party = b.party and a.time between b.time - {serious_within} and b.time and a.id < b.id
where metres2(a.lon, a.lat, b.lon, b.lat) <= {serious_metres} * {serious_metres};

create index on near (second, first);

analyze near;

with convoy as (
  select {aid_deadline} - {aid_every} as time, null as id
  union all
  select time, id from inside where act = 'AID_FOOD_MED'),
missed as (
  select generate_series(time + {aid_every}, lead(time, 1, {the_end}) over (order by time) - 1, {aid_every}) as due
  from convoy),
personnel as (
  select *, sum(change) over (partition by ref order by id) as now
  from (
    select *, case act when 'DEPLOY_PERSONNEL' then qty else -qty end as change
    from event where act in ('DEPLOY_PERSONNEL', 'WITHDRAW_PERSONNEL')) changes),
commanders as (
  select *, {commanders} + sum(change) over (partition by ref order by id) as now
  from (
    select *, case act when 'DEPLOY_COMMANDER' then qty else -qty end as change
    from event where act in ('DEPLOY_COMMANDER', 'WITHDRAW_COMMANDER')) changes),
road as (
  select *, lead(time, 1, {the_end}) over (partition by ref order by id) as opened
  from event where act in ('ROAD_CLOSED', 'ROAD_OPEN')),
release as (
  select distinct on (party) party, time, id
  from event
  where act = 'DETAINEE_RELEASE' and party in ('A', 'B') and time between {in_force} and {release_deadline}
  order by party, id),
verdict(time, rule, status, id, party) as (
  select time, rule, 'VIOLATION', id, party from breach
  union all
  select time, 'R6', 'SERIOUS_BREACH', id, party
  from breach c
  where exists (
    select from near bc
    join near ac on ac.second = bc.second and ac.first < bc.first
    join near ab on ab.second = bc.first and ab.first = ac.first
    where bc.second = c.id)
  union all
  select time, 'R5', 'VIOLATION', id, party from inside where act = 'PRESENCE'
  union all
  select time, 'R2', 'FULFILLED', id, 'ALL' from convoy where id is not null
  union all
  select due, 'R2', 'OVERDUE', -1, 'ALL' from missed
  union all
  select time, 'R3', 'FULFILLED', id, party from release
  union all
  select {release_deadline}, 'R3', 'OVERDUE', -1, party
  from (values ('A'), ('B')) parties(party)
  where party not in (select party from release)
  union all
  select time, 'R4P', 'VIOLATION', id, 'CP' || ref
  from personnel where now > {personnel_most} and now - change <= {personnel_most} and time >= {in_force}
  union all
  select time, 'R4C', 'VIOLATION', id, 'CP' || ref
  from commanders where now <> {commanders} and now - change = {commanders} and time >= {in_force}
  union all
  select time + {road_closed_most}, 'R7', 'OVERDUE', id, party
  from road where act = 'ROAD_CLOSED' and time >= {in_force} and opened - time > {road_closed_most})
select line from (select concat_ws(',', time, rule, status, id, party) as line from verdict) lines
order by line collate "C";
