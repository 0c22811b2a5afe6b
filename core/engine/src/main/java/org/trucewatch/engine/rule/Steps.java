package org.trucewatch.engine.rule;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import org.trucewatch.engine.rule.Course.Move;
import org.trucewatch.engine.rule.Course.Word;

/// What is asked of the words of a timeline when its stock is followed, and where each left it: whole numbers side by
/// side, for of the words themselves each lies somewhere else in memory.
final class Steps {
    private static final Move[] MOVES = Stream.of(Move.values())
            .sorted(Comparator.comparingInt(Move::order))
            .toArray(Move[]::new);
    private static final int STANDS = 4;
    private static final int COUNTS = 8;
    private static final int FEWEST = 8;

    private int size;
    private long[] low = new long[FEWEST];
    private long[] high = new long[FEWEST];
    /// The move, and whether the word stands and counts.
    private byte[] how = new byte[FEWEST];

    private long[] from = new long[FEWEST];
    private long[] to = new long[FEWEST];
    private byte[] state = new byte[FEWEST];
    private byte[] sign = new byte[FEWEST];

    int size() {
        return size;
    }

    /// Room for one more word at a place, which comes to nothing until it is followed.
    void insert(int index, Word word) {
        if (size == how.length) grow();
        move(index, index + 1);
        size++;
        low[index] = word.amount().from();
        high[index] = word.amount().to();
        var flags = (word.stands() ? STANDS : 0) | (word.counts() ? COUNTS : 0);
        how[index] = (byte) (word.move().order() | flags);
        sign[index] = Course.NOTHING;
    }

    void remove(int index) {
        move(index + 1, index);
        size--;
    }

    private void move(int at, int there) {
        for (var column : new Object[] {low, high, how, from, to, state, sign})
            System.arraycopy(column, at, column, there, size - at);
    }

    private void grow() {
        var room = 2 * size;
        low = Arrays.copyOf(low, room);
        high = Arrays.copyOf(high, room);
        how = Arrays.copyOf(how, room);
        from = Arrays.copyOf(from, room);
        to = Arrays.copyOf(to, room);
        state = Arrays.copyOf(state, room);
        sign = Arrays.copyOf(sign, room);
    }

    /// Takes the stock on by the word at a place; the sign of what the word comes to.
    int follow(int index, Course course) {
        var flags = how[index];
        return course.hear(
                MOVES[flags & (STANDS - 1)], (flags & STANDS) != 0, (flags & COUNTS) != 0, low[index], high[index]);
    }

    /// What the word at a place came to when it was last followed.
    int sign(int index) {
        return sign[index];
    }

    void sign(int index, int anew) {
        sign[index] = (byte) anew;
    }

    /// Whether the word at a place left the stock so when it was last followed.
    boolean isLeftAs(int index, Course course) {
        return from[index] == course.from() && to[index] == course.to() && state[index] == course.state();
    }

    void leave(int index, Course course) {
        from[index] = course.from();
        to[index] = course.to();
        state[index] = (byte) course.state();
    }

    /// Takes a stock to where the word at a place left it.
    void resume(int index, Course course) {
        course.resume(from[index], to[index], state[index]);
    }

    /// [Course#state()] behind the last word; 0 where there is none.
    int lastState() {
        return size == 0 ? 0 : state[size - 1];
    }
}
