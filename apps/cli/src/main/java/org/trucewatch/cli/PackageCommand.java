package org.trucewatch.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.trucewatch.cli.question.TongueOption;
import org.trucewatch.desk.archive.CheckRoom;
import org.trucewatch.desk.archive.PackingRoom;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `./tw package`: a report, incident or day as one file that a stranger can check.
@Command(
        name = "package",
        header = "Packs a report, an incident or a day, with its proofs.",
        description = {
            "",
            "For somebody who trusts nobody here: the file holds the entries, their proofs, and a verifier that needs "
                    + "only Java. It says which entries are there and not shown.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./tw package data I12",
            "      an incident, with its reports, links and findings",
            "  ./tw package data 2017-08-03 --out day.zip --withhold R017",
            "      a day, one report of which is proved to be there and not shown"
        })
final class PackageCommand implements Callable<Integer> {
    private final PackingRoom room;
    private final Printer printer;

    @Parameters(index = "0", paramLabel = "DATA", description = "A data folder.")
    private Path data = Path.of("");

    @Parameters(index = "1", paramLabel = "INCIDENT", description = "The id of a report or incident, or a day.")
    private String about = "";

    @Option(names = "--out", paramLabel = "FILE", description = "The file to write. Default: INCIDENT.zip.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--withhold",
            paramLabel = "REPORT",
            description = "A report to prove and not to show; may be repeated.")
    private List<String> withheld = new ArrayList<>();

    @Option(
            names = "--open",
            paramLabel = "ID",
            description = "A report, source or place whose protected words to show; may be repeated.")
    private List<String> opened = new ArrayList<>();

    @Mixin
    private final TongueOption language = new TongueOption();

    PackageCommand(PackingRoom room, Printer printer) {
        this.room = room;
        this.printer = printer;
    }

    @Override
    public Integer call() {
        printer.needs(language.tongue());
        var file = out.orElseGet(() -> Path.of(about.replaceAll("[/\\\\]", "-") + ".zip"));
        var into = new NamedFile(file).over("package", CheckRoom::isPackage);
        var packed = Progress.during(
                printer,
                new Progress.Told(() -> Aside.PACKING.with(about), language.tongue()),
                () -> into.stream(to -> room.pack(data, about, Set.copyOf(withheld), Set.copyOf(opened), to)));
        printer.line(Aside.PACKED.with(file, packed.shown(), packed.withheld()), language.tongue());
        return ExitCode.DONE;
    }
}
