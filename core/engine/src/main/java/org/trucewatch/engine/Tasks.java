package org.trucewatch.engine;

import java.util.List;

/// Runs the parts of one work. The engine only names parts that do not touch each other; whoever calls it brings the
/// threads, and no answer depends on them. A part may hand on parts of its own, and waits until they are done.
public interface Tasks {
    /// One part after the other on the calling thread.
    Tasks ALONE = new Tasks() {
        @Override
        public int hands() {
            return 1;
        }

        @Override
        public void run(List<Runnable> parts) {
            parts.forEach(Runnable::run);
        }
    };

    /// How many parts can run at the same time; of one hand, no part begins before the one before it ended.
    int hands();

    /// Runs every part once, in any order, and returns when all are done. What a part throws is thrown on.
    void run(List<Runnable> parts);
}
