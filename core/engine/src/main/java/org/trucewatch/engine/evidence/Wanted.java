package org.trucewatch.engine.evidence;

import java.util.Arrays;

/// The shapes whose claims are asked for, and the area in which those at exact points must lie.
public final class Wanted {
    /// Where a point may lie anywhere.
    public static final Area ANYWHERE = (lon, lat) -> true;

    private static final Area NOWHERE = (lon, lat) -> false;

    private final Area[] areas;
    /// Asked of every run of rows: a look at one byte, and none at an area.
    private final boolean[] wanted;

    /// Nothing yet.
    public Wanted(Evidence evidence) {
        areas = new Area[evidence.shapes().size()];
        Arrays.fill(areas, NOWHERE);
        wanted = new boolean[areas.length];
    }

    private Wanted(Wanted other) {
        areas = other.areas.clone();
        wanted = other.wanted.clone();
    }

    public void add(int shape) {
        add(shape, ANYWHERE);
    }

    public void add(int shape, Area area) {
        areas[shape] = area;
        wanted[shape] = true;
    }

    public boolean has(int shape) {
        return wanted[shape];
    }

    public Area area(int shape) {
        return areas[shape];
    }

    /// The same, to be added to.
    public Wanted copy() {
        return new Wanted(this);
    }
}
