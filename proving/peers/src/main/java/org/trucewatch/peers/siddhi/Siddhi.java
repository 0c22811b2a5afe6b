package org.trucewatch.peers.siddhi;

import io.siddhi.core.SiddhiAppRuntime;
import io.siddhi.core.SiddhiManager;
import io.siddhi.core.event.Event;
import io.siddhi.core.stream.output.StreamCallback;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trucewatch.bench.judge.Workload;
import org.trucewatch.peers.task.Events;
import org.trucewatch.peers.task.Land;
import org.trucewatch.peers.task.Peer;
import org.trucewatch.peers.task.Script;
import org.trucewatch.peers.task.Terms;
import org.trucewatch.peers.task.Verdicts;
import org.trucewatch.peers.task.Vocabulary;

/// Siddhi, fed one event at a time on the events' own clock.
public final class Siddhi implements Peer {
    private final List<Event> events = new ArrayList<>();
    private final Script rules = Script.beside(Siddhi.class, "rules.siddhi");

    @Override
    public String name() {
        return "Siddhi 5.1, SiddhiQL";
    }

    @Override
    public void load(Events columns) {
        for (var row = 0; row < columns.size(); row++) events.add(event(columns, row));
    }

    private static Event event(Events events, int row) {
        return new Event(events.time(row) * 1000, new Object[] {
            row,
            events.time(row),
            events.lonE5(row),
            events.latE5(row),
            Workload.acts().get(events.act(row)),
            Vocabulary.isForce(events.act(row)),
            Vocabulary.group(events.actor(row)),
            Workload.targets().get(events.target(row)),
            events.ref(row),
            events.quantity(row)
        });
    }

    @Override
    public List<String> judge(Terms terms) {
        Land.draw(terms);
        var manager = new SiddhiManager();
        try {
            manager.setExtension("land:covers", Covers.class);
            manager.setExtension("land:within", Within.class);
            return run(manager.createSiddhiAppRuntime(rules.filled(terms)));
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(cause);
        } finally {
            manager.shutdown();
        }
    }

    private List<String> run(SiddhiAppRuntime runtime) throws InterruptedException {
        var told = new Told();
        runtime.addCallback("Verdict", told);
        runtime.start();
        send(runtime, "Began", Workload.START);
        var input = runtime.getInputHandler("Happened");
        for (var event : events) input.send(event);
        send(runtime, "Ended", Workload.END - 1);
        runtime.shutdown();
        return told.verdicts.sorted();
    }

    private static void send(SiddhiAppRuntime runtime, String stream, long time) throws InterruptedException {
        runtime.getInputHandler(stream).send(time * 1000, new Object[] {time});
    }

    private static final class Told extends StreamCallback {
        private final Verdicts verdicts = new Verdicts();
        private final Set<Object> serious = new HashSet<>();

        @Override
        public void receive(Event[] all) {
            for (var one : all) add(one.getData());
        }

        /// A breach that completes several triangles is serious once.
        private void add(Object[] told) {
            if (told[1].equals("R6") && !serious.add(told[3])) return;
            var isPost =
                    told[1].equals("R4P") || told[1].equals("R4C"); // without an extension, its words cannot be joined
            verdicts.addLine(
                    told[0] + "," + told[1] + "," + told[2] + "," + told[3] + "," + (isPost ? "CP" : "") + told[4]);
        }
    }

    @Override
    public void close() {
        events.clear();
    }
}
