package org.trucewatch.desk.live;

import java.util.concurrent.Executor;

/// Does what nobody waits for, one thing after another.
@FunctionalInterface
public interface Background extends Executor {
    /// Lets those go first who wait for an answer. A long work calls it often, and does not care on which thread it is:
    /// for anybody but the background nothing happens.
    default void giveWay() {}
}
