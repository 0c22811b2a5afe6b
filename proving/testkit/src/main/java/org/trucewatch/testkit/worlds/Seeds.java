package org.trucewatch.testkit.worlds;

import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Tries a property for many seeds. A failure names its seed, and for a world shows the smallest one that still fails.
public final class Seeds {
    private static final long FIRST = Long.getLong("first", 20_170_803);

    private Seeds() {}

    /// A claim that must hold for every seed.
    public static void each(int tries, Consumer<Random> property) {
        for (long seed = FIRST; seed < FIRST + tries; seed++) {
            try {
                property.accept(new Random(seed));
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("seed " + seed + ": " + failure.getMessage(), failure);
            }
        }
    }

    /// A claim that must hold for every world about some topics. The chance that the property is given is the same
    /// each time one world is tried, so that a smaller world can be tried in its place.
    public static void worlds(int tries, Iterable<Topic> topics, BiConsumer<World, Random> property) {
        for (long seed = FIRST; seed < FIRST + tries; seed++) world(seed, topics, property);
    }

    /// One seed, to look at a failure again.
    public static void world(long seed, Iterable<Topic> topics, BiConsumer<World, Random> property) {
        var world = Worlds.about(topics, new Random(seed));
        if (failure(world, seed, property).isEmpty()) return;
        var small = Shrinking.shrunk(
                world, smaller -> !failure(smaller, seed, property).isEmpty());
        throw new AssertionError("seed " + seed + ": " + failure(small, seed, property) + "\n" + small.shown());
    }

    /// The message of what fails, or nothing.
    private static String failure(World world, long seed, BiConsumer<World, Random> property) {
        try {
            property.accept(world, new Random(seed));
            return "";
        } catch (AssertionError | RuntimeException failure) {
            return failure.toString();
        }
    }
}
