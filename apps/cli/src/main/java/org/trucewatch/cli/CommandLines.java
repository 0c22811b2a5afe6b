package org.trucewatch.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.trucewatch.desk.Refusal;
import org.trucewatch.desk.Refused;
import org.trucewatch.desk.wording.Tongue;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/// The commands put together, and what is said when one cannot be done.
final class CommandLines {
    private static final int NARROWEST_HELP = 55; // picocli takes no less

    private final Printer printer;
    private final Defects defects;
    private final Tongue tongue;

    CommandLines(Printer printer, Defects defects, Tongue tongue) {
        this.printer = printer;
        this.defects = defects;
        this.tongue = tongue;
    }

    /// Runs one command and gives its exit code.
    int run(List<Object> commands, List<String> arguments) {
        var line = new CommandLine(new Tw());
        line.setHelpSectionKeys(Tw.SECTIONS);
        commands.forEach(line::addSubcommand);
        line.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().addOption(help()));
        line.registerConverter(Path.class, CommandLines::path);
        line.setDefaultValueProvider(argument -> argument.auxiliaryTypes()[0] == Tongue.class ? tongue.code() : null);
        line.setUsageHelpWidth(Math.max(NARROWEST_HELP, printer.screen().width()));
        line.setUsageHelpLongOptionsMaxWidth(18);
        line.setOut(writer(printer.out()));
        line.setErr(writer(printer.err()));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                printer.screen().ink() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        line.setExecutionStrategy(new CommandLine.RunLast());
        line.setParameterExceptionHandler((wrong, words) -> usage(wrong));
        line.setExecutionExceptionHandler((fault, command, parsed) -> failed(fault, arguments));
        return arguments.isEmpty() ? overview(line) : line.execute(arguments.toArray(String[]::new));
    }

    /// A variable that is not set, in a script, leaves an empty word; it must not mean the folder one happens to be in.
    private static Path path(String words) {
        if (words.isBlank()) throw new TypeConversionException("an empty name"); // told by WrongUse
        return Path.of(words);
    }

    private static OptionSpec help() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Shows this and ends.")
                .build();
    }

    private static PrintWriter writer(PrintStream to) {
        return new PrintWriter(to, true, StandardCharsets.UTF_8);
    }

    private static int overview(CommandLine line) {
        line.usage(line.getOut());
        return ExitCode.USAGE;
    }

    private int usage(ParameterException wrong) {
        printer.aside("usage: " + printer.in(WrongUse.of(wrong), tongue));
        return ExitCode.USAGE;
    }

    private int failed(Exception fault, List<String> arguments) {
        if (!(fault instanceof Refused refused)) {
            printer.aside(defects.record(fault, arguments));
            return ExitCode.DEFECT;
        }
        var refusal = refused.refusal();
        if (refusal instanceof Refusal.BadInput bad) bad.problems().forEach(problem -> printer.aside(problem, tongue));
        printer.aside(refusal.code() + ": " + printer.in(Said.of(refusal), tongue));
        return ExitCode.of(refusal);
    }
}
