package org.trucewatch.engine.evidence;

import java.util.Arrays;

/// The shapes whose claims are asked for, and the area in which those at exact points must lie.
public final class Wanted {
    /// Where a point may lie anywhere.
    public static final Area ANYWHERE = (lon, lat) -> true;

    private static final Area NOWHERE = (lon, lat) -> false;

    private final Area[] areas;

    /// Nothing yet.
    public Wanted(Evidence evidence) {
        areas = new Area[evidence.shapes().size()];
        Arrays.fill(areas, NOWHERE);
    }

    private Wanted(Area[] areas) {
        this.areas = areas;
    }

    public void add(int shape) {
        add(shape, ANYWHERE);
    }

    public void add(int shape, Area area) {
        areas[shape] = area;
    }

    public boolean has(int shape) {
        return !areas[shape].equals(NOWHERE);
    }

    public Area area(int shape) {
        return areas[shape];
    }

    /// The same, to be added to.
    public Wanted copy() {
        return new Wanted(areas.clone());
    }
}
