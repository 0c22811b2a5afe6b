package org.trucewatch.testkit.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/// Choices from one source of chance.
final class Draw {
    private final Random random;

    Draw(Random random) {
        this.random = random;
    }

    /// A number from 0 to `below`, which is left out.
    int number(int below) {
        return random.nextInt(below);
    }

    /// True once in `times`.
    boolean once(int times) {
        return random.nextInt(times) == 0;
    }

    <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    <T extends Enum<T>> T of(Class<T> words) {
        return of(List.of(words.getEnumConstants()));
    }

    /// One of several ways to draw.
    @SafeVarargs
    final <T> T any(Supplier<? extends T>... ways) {
        return ways[random.nextInt(ways.length)].get();
    }

    /// Present once in `times`.
    <T> Optional<T> maybe(int times, Supplier<? extends T> way) {
        return once(times) ? Optional.of(way.get()) : Optional.empty();
    }

    /// From `least` to `most` of them.
    <T> List<T> some(int least, int most, Supplier<? extends T> way) {
        var drawn = new ArrayList<T>();
        int size = least + random.nextInt(most - least + 1);
        for (int i = 0; i < size; i++) drawn.add(way.get());
        return drawn;
    }
}
