package org.trucewatch.server;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `./tw serve`: the desk on the record of an office.
@Command(
        name = "serve",
        header = "Opens the desk in the browser: a server on this machine, over the record in a data folder.",
        description = {
            "",
            "Where there is no data folder yet, one is made, with a key of its own. Nobody else can reach the server "
                    + "unless --host names an address of this machine that they can.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./tw serve --data office",
            "      the record in the folder office, at http://127.0.0.1:8080/",
            "  ./tw serve --data office --db jdbc:postgresql://db/truce?user=desk",
            "      a new record in a database that several servers share",
            "  ./tw serve --data office --host 10.0.0.5 --port 80",
            "      for the whole office; put a server that speaks HTTPS in front of it"
        })
final class ServeCommand implements Callable<Integer> {
    private final Opening office;
    private final Screen screen;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data folder. Default: trucewatch-data in the folder you stand in.")
    private Path data = Path.of("trucewatch-data");

    @Option(
            names = "--db",
            paramLabel = "URL",
            description = "Where a new data folder keeps its entries: a jdbc:postgresql: address.")
    private Optional<String> database = Optional.empty();

    @Mixin
    private final Listening listening = new Listening();

    ServeCommand(Opening office, Screen screen) {
        this.office = office;
        this.screen = screen;
    }

    @Override
    public Integer call() {
        screen.aside("opening the record in " + data);
        return listening.serve(
                () -> office.open(data, database), record -> office.office(data, record), this::invite, screen);
    }

    private void invite(Office made, String address) {
        made.first()
                .token()
                .ifPresent(
                        token -> screen.page("Make the first account, once, at: " + address + "setup?token=" + token));
    }
}
