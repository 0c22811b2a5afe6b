package org.trucewatch.desk.tiles;

/// The world as web maps cut it: at zoom `z` it is a square of 2^z by 2^z tiles, the first in the north-west.
final class Mercator {
    /// The finest level at which points are told apart, about 150 metres at the equator.
    static final int FINEST = 18;

    private static final double EQUATOR_METRES = 40_075_016.7;
    private static final double NORTHMOST = 85.0511;

    private Mercator() {}

    static int x(double longitude) {
        return inside((longitude + 180) / 360);
    }

    static int y(double latitude) {
        double angle = Math.toRadians(Math.clamp(latitude, -NORTHMOST, NORTHMOST));
        double up = Math.log(Math.tan(angle) + 1 / Math.cos(angle));
        return inside((1 - up / Math.PI) / 2);
    }

    private static int inside(double share) {
        int side = 1 << FINEST;
        return Math.clamp((long) Math.floor(share * side), 0, side - 1);
    }

    /// The finest level whose squares are as wide as a circle of that radius, or wider.
    static int level(double latitude, int radiusMetres) {
        double width = EQUATOR_METRES * Math.cos(Math.toRadians(Math.clamp(latitude, -NORTHMOST, NORTHMOST)));
        int level = FINEST;
        while (level > 0 && width / (1 << level) < 2.0 * radiusMetres) level--;
        return level;
    }

    /// The path to a square of the finest level: two bits a zoom. Squares that share a tile share the beginning.
    static long path(int x, int y) {
        return spread(x) | (spread(y) << 1);
    }

    /// The bits of a number, each followed by an empty one.
    private static long spread(long bits) {
        long spread = bits;
        spread = (spread | (spread << 16)) & 0x0000ffff0000ffffL;
        spread = (spread | (spread << 8)) & 0x00ff00ff00ff00ffL;
        spread = (spread | (spread << 4)) & 0x0f0f0f0f0f0f0f0fL;
        spread = (spread | (spread << 2)) & 0x3333333333333333L;
        return (spread | (spread << 1)) & 0x5555555555555555L;
    }

    static int x(long path) {
        return gather(path);
    }

    static int y(long path) {
        return gather(path >>> 1);
    }

    private static int gather(long path) {
        long bits = path & 0x5555555555555555L;
        bits = (bits | (bits >>> 1)) & 0x3333333333333333L;
        bits = (bits | (bits >>> 2)) & 0x0f0f0f0f0f0f0f0fL;
        bits = (bits | (bits >>> 4)) & 0x00ff00ff00ff00ffL;
        bits = (bits | (bits >>> 8)) & 0x0000ffff0000ffffL;
        return (int) (bits | (bits >>> 16));
    }
}
