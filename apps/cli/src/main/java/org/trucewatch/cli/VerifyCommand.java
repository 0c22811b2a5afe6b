package org.trucewatch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.trucewatch.cli.question.TongueOption;
import org.trucewatch.desk.archive.CheckRoom;
import org.trucewatch.desk.archive.Checked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./tw verify`: what is wrong with a record, in which entry, and what is still good.
@Command(
        name = "verify",
        header = "Says of a record what is wrong, where, and what is still good.",
        description = {
            "",
            "PATH is a data folder, a mirror of anybody's C2SP tlog-tiles log, a package, a proof, a checkpoint, the "
                    + "evidence of two histories, or a backup. Without --key or --policy the key that lies beside the "
                    + "record is used: that finds damage, and no forger.",
            ""
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  ./tw verify data",
            "      the ledger of a data folder, entry by entry",
            "  ./tw verify usb/mirror --key trucewatch/data-7f3a+1c2d3e4f+AbCd...",
            "      a copy, with the key as the other side read it out",
            "  ./tw verify R017.zip --policy ours.policy",
            "      a package from a stranger"
        })
final class VerifyCommand implements Callable<Integer> {
    private final CheckRoom room;
    private final Printer printer;

    @Parameters(paramLabel = "PATH", description = "What is to be checked.")
    private Path path = Path.of("");

    @Option(names = "--entry", paramLabel = "FILE", description = "For a proof: the entry it speaks of.")
    private Optional<Path> entry = Optional.empty();

    @Mixin
    private final KeyOptions keys = new KeyOptions();

    @Mixin
    private final TongueOption language = new TongueOption();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    VerifyCommand(CheckRoom room, Printer printer) {
        this.room = room;
        this.printer = printer;
    }

    @Override
    public Integer call() throws IOException {
        printer.needs(language.tongue());
        var metered = new Metered();
        var told = new Progress.Told(() -> Aside.CHECKING.with(path), language.tongue());
        var checked = Progress.during(printer, told, metered.of(path.toFile().length()), () -> check(metered));
        checked.lines().forEach(line -> printer.wrapped(line, language.tongue()));
        printer.wrapped(checked.verdict(), language.tongue());
        return checked.sound() ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    private Checked check(Metered metered) throws IOException {
        if (entry.isPresent() && (Files.isDirectory(path) || !CheckRoom.isProof(new NamedFile(path).beginning())))
            throw new WrongUse(spec, Aside.ENTRY_WITHOUT_PROOF.with(path));
        if (Files.isDirectory(path)) return room.folder(path, keys.trusted());
        var file = new NamedFile(path);
        if (CheckRoom.isBackup(file.beginning()))
            return room.backup(path, metered.reading(file.stream()), keys.trusted());
        return room.file(path, file.readPackage(), keys.trusted(), entry.map(named -> new NamedFile(named).read()));
    }
}
