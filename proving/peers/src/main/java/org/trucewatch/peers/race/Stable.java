package org.trucewatch.peers.race;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.trucewatch.peers.task.Events;
import org.trucewatch.peers.task.NotHere;
import org.trucewatch.peers.task.Peer;

/// The JVM of one peer. It answers what it is asked ([Talk]) and does nothing else, so that whoever races in another
/// JVM meanwhile has the machine for itself.
public final class Stable {
    private final Runner runner;
    private final PrintStream out;

    private Stable(Runner runner, PrintStream out) {
        this.runner = runner;
        this.out = out;
    }

    /// Answers the questions of the standard input about one of the peers: its name and the number of events are the
    /// words. Libraries may print what they like: it goes to the errors.
    public static void answer(List<Peer> peers, List<String> words) throws IOException {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        System.setOut(System.err);
        var called = peers.stream().filter(peer -> peer.name().equals(words.getFirst()));
        var size = Integer.parseInt(words.get(1));
        try (var runner = new Here(called.findFirst().orElseThrow(), () -> Events.of(size))) {
            var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            var stable = new Stable(runner, out);
            for (var line = in.readLine(); line != null; line = in.readLine()) stable.answer(line);
        } catch (Fallen here) {
            throw new IllegalStateException(here);
        }
    }

    private void answer(String question) throws Fallen {
        var words = List.of(question.split(" "));
        switch (words.getFirst()) {
            case Talk.LOAD -> out.println(loaded());
            case Talk.JUDGE -> tell(runner.judge(draft(words)));
            case Talk.WARM -> {
                runner.warm();
                out.println(Talk.WARM);
            }
            case Talk.TURN -> out.println(Talk.turn(runner.turn(draft(words))));
            default -> throw new IllegalArgumentException("no such question: " + question);
        }
        out.flush();
    }

    private String loaded() throws Fallen {
        try {
            runner.load();
            return Talk.LOADED;
        } catch (NotHere reason) {
            return Talk.ABSENT + reason.why().lines().findFirst().orElse("");
        }
    }

    private void tell(Judged judged) {
        out.println(Talk.judged(judged));
        judged.lines().forEach(out::println);
    }

    private static int draft(List<String> words) {
        return Integer.parseInt(words.get(1));
    }
}
