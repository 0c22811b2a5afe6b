package org.trucewatch.peers.race;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.trucewatch.peers.task.Events;
import org.trucewatch.peers.task.NotHere;
import org.trucewatch.peers.task.Peer;
import org.trucewatch.peers.task.Terms;

/// A peer in this JVM.
final class Here implements Runner {
    static final int DRAFTS = 2;
    private static final int WARM_ROUNDS = 2_000;
    private static final double WARM_SECONDS = 60;
    private static final double TURN_SECONDS = 1;
    private static final Duration QUIET = Duration.ofMillis(300);
    private static final Duration SETTLED_AT_LAST = Duration.ofSeconds(5);

    private final Peer peer;
    private final Supplier<Events> events;

    Here(Peer peer, Supplier<Events> events) {
        this.peer = peer;
        this.events = events;
    }

    @Override
    public String name() {
        return peer.name();
    }

    @Override
    public void load() throws NotHere {
        peer.load(events.get());
    }

    @Override
    public Judged judge(int draft) {
        var began = System.nanoTime();
        var lines = lines(draft);
        return new Judged(seconds(began), lines);
    }

    private List<String> lines(int draft) {
        var terms = Terms.of(draft);
        return draft == 0 ? peer.judge(terms) : peer.redraft(terms);
    }

    /// The second JIT needs many rounds: it takes up what ran five thousand times, which code that runs nine times in a
    /// round has done after half a thousand, and it was busy with ours until round 1,400. Those that take seconds a
    /// round were not done after ten seconds.
    @Override
    public void warm() {
        var began = System.nanoTime();
        for (var round = 0; round < WARM_ROUNDS && seconds(began) < WARM_SECONDS; round++) lines(round % DRAFTS);
    }

    @Override
    public Turn turn(int draft) {
        settle();
        var all = new ArrayList<Double>();
        var busy = cpu();
        var compiled = compiled();
        var began = System.nanoTime();
        do {
            var one = System.nanoTime();
            lines(draft);
            all.add(seconds(one));
        } while (seconds(began) < TURN_SECONDS);
        return new Turn(all, (cpu() - busy) / all.size(), (compiled() - compiled) / 1e3 / all.size());
    }

    /// What the last turn left is collected, and what the JIT still has to do is done before the clock starts, or
    /// given up after some seconds.
    private static void settle() {
        System.gc();
        var until = System.nanoTime() + SETTLED_AT_LAST.toNanos();
        var before = -1L;
        while (before != compiled() && System.nanoTime() < until) {
            before = compiled();
            LockSupport.parkNanos(QUIET.toNanos());
        }
    }

    /// Milliseconds of the JIT so far.
    private static long compiled() {
        return ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
    }

    /// Of all threads of the process, those of the compiler and the collector too: on a loaded machine the fairer one.
    private static double cpu() {
        var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return machine.getProcessCpuTime() / 1e9;
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    @Override
    public void close() {
        peer.close();
    }
}
