package org.trucewatch.bench.judge;

/// One event of the workload, told by one of sixty sources. `ref` numbers a checkpoint or a road, 0 where there is
/// none; coordinates are hundred-thousandths of a degree, time is seconds since 1970.
public record Event(
        int id,
        long time,
        int lonE5,
        int latE5,
        int act,
        int actor,
        int target,
        int fatalities,
        int source,
        int ref,
        int quantity) {}
