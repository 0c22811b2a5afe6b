package org.trucewatch.peers.race;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.trucewatch.bench.process.SameJvm;
import org.trucewatch.peers.task.NotHere;

/// A peer in a JVM of its own, with the options of this one and the same limits for all.
final class Elsewhere implements Runner {
    /// So many stand in memory at once that none may take as much as it would like; nobody lives with more.
    private static final List<String> LIMITS = List.of("-Xmx3g", "-XX:+ExitOnOutOfMemoryError");

    private static final int SECONDS_TO_END = 20;

    private final String name;
    private final Process process;
    private final PrintStream ask;
    private final BufferedReader answers;

    private Elsewhere(String name, Process process) {
        this.name = name;
        this.process = process;
        ask = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /// Starts the program, which answers for the peer of that name.
    static Elsewhere start(String name, Class<?> main, List<String> words) {
        var command = SameJvm.command(main);
        command.addAll(1, LIMITS);
        command.addAll(words);
        try {
            var errors = ProcessBuilder.Redirect.INHERIT;
            return new Elsewhere(
                    name, new ProcessBuilder(command).redirectError(errors).start());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void load() throws NotHere, Fallen {
        var answer = answer(Talk.LOAD);
        if (answer.startsWith(Talk.ABSENT)) throw new NotHere(answer.substring(Talk.ABSENT.length()));
    }

    @Override
    public Judged judge(int draft) throws Fallen {
        var numbers = Talk.numbers(answer(Talk.JUDGE + " " + draft));
        var lines = new ArrayList<String>();
        for (var count = numbers.get(1); count > 0; count--) lines.add(line());
        return new Judged(numbers.getFirst(), lines);
    }

    @Override
    public void warm() throws Fallen {
        answer(Talk.WARM);
    }

    @Override
    public Turn turn(int draft) throws Fallen {
        var numbers = Talk.numbers(answer(Talk.TURN + " " + draft));
        return new Turn(numbers.subList(2, numbers.size()), numbers.getFirst(), numbers.get(1));
    }

    private String answer(String question) throws Fallen {
        ask.println(question);
        return line();
    }

    private String line() throws Fallen {
        try {
            var line = answers.readLine();
            if (line != null) return line;
        } catch (IOException cause) {
            throw new Fallen("its JVM cannot be read from: " + cause.getMessage());
        }
        throw new Fallen("its JVM ended with exit code "
                + process.onExit().join().exitValue() + " before it had answered; what it said stands above");
    }

    /// Whoever is asked nothing more ends; whoever does not is ended.
    @Override
    public void close() {
        ask.close();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
