package org.trucewatch.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.trucewatch.desk.Refusal;
import org.trucewatch.desk.Refused;
import org.trucewatch.server.access.OpenIdSetting;
import org.trucewatch.server.access.OpenIds;
import org.trucewatch.server.access.Site;
import org.trucewatch.server.said.Saying;
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
            "      for the whole office; put a server that speaks HTTPS in front of it, and name its address with --url"
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

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Where people reach the desk, where a server that speaks HTTPS stands in front of it: "
                    + "https://desk.example.org. Default: what the browser asks for.")
    private Optional<URI> url = Optional.empty();

    @Option(
            names = "--oidc",
            paramLabel = "FILE",
            description = "Lets people sign in by the server of their organisation (OpenID Connect). The file has four "
                    + "lines: name, issuer, client, secret, each with its value. Default: nobody is asked.")
    private Optional<Path> oidc = Optional.empty();

    @Option(
            names = "--readmit",
            description = "Prints an address at which one administrator is made although there are accounts: for an "
                    + "office whose administrators cannot come in any more. It stands in the ledger.")
    private boolean readmits;

    @Mixin
    private final Listening listening = new Listening();

    ServeCommand(Opening office, Screen screen) {
        this.office = office;
        this.screen = screen;
    }

    @Override
    public Integer call() {
        var site = new Site(url.map(ServeCommand::checked));
        var own = new OpenIds(oidc.map(OpenIdSetting::read));
        try (var _ = office.seat(data, database)) {
            screen.aside(Saying.OPENING.with(data.toString()));
            return listening.serve(
                    () -> office.open(data, database),
                    record -> office.office(data, record, site, own, readmits),
                    this::invite,
                    screen);
        }
    }

    private static URI checked(URI url) {
        boolean good = url.getHost() != null
                && ("https".equals(url.getScheme()) || "http".equals(url.getScheme()))
                && url.getRawPath().matches("/?");
        if (good) return url;
        throw new Refused(new Refusal.Unusable(url.toString(), Saying.NO_DESK_ADDRESS.with()));
    }

    private void invite(Office made, String address) {
        made.first()
                .token()
                .ifPresent(token -> screen.page(
                        (readmits ? Saying.READMITTED : Saying.FIRST_ACCOUNT).with(address + "setup?token=" + token)));
    }
}
