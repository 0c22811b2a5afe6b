package org.trucewatch.peers.race;

import org.trucewatch.peers.task.NotHere;

/// A peer in the race, be it in this JVM or in another. To be loaded first.
interface Runner extends AutoCloseable {
    String name();

    /// Refuses where this machine lacks what the peer needs.
    void load() throws NotHere, Fallen;

    /// All verdicts under a draft, to be compared.
    Judged judge(int draft) throws Fallen;

    /// Judges both drafts in turn until the JIT has seen enough of them.
    void warm() throws Fallen;

    /// Waits until its JVM has nothing else to do, then judges again and again for a second, and once at the least.
    Turn turn(int draft) throws Fallen;

    /// Lets go of the events.
    @Override
    void close();
}
