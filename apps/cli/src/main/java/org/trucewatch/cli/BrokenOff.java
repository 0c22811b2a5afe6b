package org.trucewatch.cli;

import java.util.List;

/// What is said when a person, or the machine, ends a command before it is done: one sentence on what was left.
final class BrokenOff {
    /// Whose end it is to be broken off.
    private static final String WATCHING = "redraft";

    private final Thread hook;

    private BrokenOff(Thread hook) {
        this.hook = hook;
    }

    static BrokenOff watch(Printer printer, List<String> arguments) {
        var command = arguments.isEmpty() ? "" : arguments.getFirst();
        var hook = Thread.ofPlatform().unstarted(() -> {
            Progress.silence(printer);
            if (!command.equals(WATCHING)) printer.aside("broken off. " + left(command));
            printer.flush();
        });
        Runtime.getRuntime().addShutdownHook(hook);
        return new BrokenOff(hook);
    }

    static String left(String command) {
        return switch (command) {
            case "import" -> "What came in so far stays; import it again, and the rest comes in.";
            case "restore" -> "The folder holds no record yet; restore again, and it begins anew.";
            case "shred" -> "Shred it again: what was begun is finished then.";
            case "rotate" -> "Look at the record with ./tw verify, and rotate again if the key is the old one.";
            case "backup", "package", "export", "format", "bless", "compare", "words" ->
                "Nothing is left by half, and a file that was there is as it was.";
            default -> "Nothing was changed.";
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
