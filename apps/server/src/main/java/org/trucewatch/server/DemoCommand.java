package org.trucewatch.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.trucewatch.desk.archive.CaseFolders;
import org.trucewatch.desk.archive.RecordedCases;
import org.trucewatch.desk.live.LiveDesk;
import org.trucewatch.server.said.Saying;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `./tw demo`: the desk on the founding case, to be tried out and thrown away.
@Command(
        name = "demo",
        header = "Shows the desk on the case of northern Homs, in the browser and with nothing to set up.",
        description = {
            "",
            "The case is brought into a new record that is deleted when the demo ends. Whoever can use this machine "
                    + "can open the desk.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {"  ./tw demo", "      then open the address that is printed"})
final class DemoCommand implements Callable<Integer> {
    /// Printed on the terminal of whoever starts the demo; the desk is thrown away with it.
    private static final String PASSWORD = "noon-of-3-august";

    private final Opening office;
    private final RecordedCases recorded;
    private final CaseFolders folders;
    private final Path founding;
    private final Screen screen;

    @Mixin
    private final Listening listening = new Listening();

    DemoCommand(Opening office, RecordedCases recorded, CaseFolders folders, Path founding, Screen screen) {
        this.office = office;
        this.recorded = recorded;
        this.folders = folders;
        this.founding = founding;
        this.screen = screen;
    }

    @Override
    public Integer call() {
        var folder = fresh();
        try {
            listening.orAnyPort();
            return listening.serve(
                    () -> opened(folder), record -> office.demo(record, Guests.OF_A_DEMO), this::introduce, screen);
        } finally {
            delete(folder);
        }
    }

    private LiveDesk opened(Path folder) {
        var data = folder.resolve("demo");
        screen.aside(Saying.BRINGING.with());
        var brought =
                recorded.bring(folders.read(founding), founding.getFileName().toString(), data, "tw demo");
        screen.aside(Saying.ENTERED.with(brought.entered()));
        return office.open(data, Optional.empty());
    }

    private void introduce(Office made, String address) {
        DemoPeople.enter(made.accounts(), made.record().get(), PASSWORD);
        screen.page(Saying.SIGN_IN.with(PASSWORD));
        DemoPeople.lines().forEach(screen::page);
        screen.page(Saying.GUIDE.with(address + "guide"));
    }

    private static Path fresh() {
        try {
            return Files.createTempDirectory("trucewatch-demo-");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException left) {
            folder.toFile().deleteOnExit(); // what cannot be deleted is left to whoever empties temporary files
        }
    }
}
