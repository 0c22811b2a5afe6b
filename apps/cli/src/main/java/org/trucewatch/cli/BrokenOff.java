package org.trucewatch.cli;

import java.util.List;
import org.trucewatch.desk.wording.Tongue;

/// What is said when a person, or the machine, ends a command before it is done: one sentence on what was left.
final class BrokenOff {
    /// Whose end it is to be broken off.
    private static final String WATCHING = "redraft";

    private final Thread hook;

    private BrokenOff(Thread hook) {
        this.hook = hook;
    }

    static BrokenOff watch(Printer printer, List<String> arguments, Tongue tongue) {
        var command = arguments.isEmpty() ? "" : arguments.getFirst();
        var hook = Thread.ofPlatform().unstarted(() -> {
            Progress.silence(printer);
            if (!command.equals(WATCHING)) printer.aside(left(command).with(), tongue);
            printer.flush();
        });
        Runtime.getRuntime().addShutdownHook(hook);
        return new BrokenOff(hook);
    }

    private static Aside left(String command) {
        return switch (command) {
            case "import" -> Aside.BROKEN_IMPORT;
            case "restore" -> Aside.BROKEN_RESTORE;
            case "shred" -> Aside.BROKEN_SHRED;
            case "rotate" -> Aside.BROKEN_ROTATE;
            case "backup", "package", "export", "format", "bless", "compare", "words" -> Aside.BROKEN_WRITING;
            default -> Aside.BROKEN_READING;
        };
    }

    void done() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The end has begun, and the sentence is being said.
        }
    }
}
