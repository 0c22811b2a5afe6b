package org.trucewatch.server;

import java.util.List;
import org.trucewatch.desk.Refusal;
import org.trucewatch.desk.Refused;
import org.trucewatch.desk.wording.Tongue;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.pair.Gaps;
import org.trucewatch.server.said.Saying;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/// The commands of the server, and what is said when one cannot be done. Codes and sentences are those of the others.
final class CommandLines {
    private static final int USAGE = 2;
    private static final int BAD_INPUT = 65;
    private static final int DEFECT = 70;

    private final Screen screen;

    CommandLines(Screen screen) {
        this.screen = screen;
    }

    @Command(name = "./tw")
    private static final class Above {}

    int run(List<Object> commands, List<String> arguments) {
        var line = new CommandLine(new Above());
        commands.forEach(line::addSubcommand);
        line.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().addOption(help()).addOption(language()));
        line.setParameterExceptionHandler((wrong, words) -> usage(wrong));
        line.setExecutionExceptionHandler((fault, command, parsed) -> failed(fault));
        return line.execute(arguments.toArray(String[]::new));
    }

    private static OptionSpec help() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Shows this and ends.")
                .build();
    }

    /// The screen speaks it before the words are parsed, so that what is wrong with them is said in it.
    private static OptionSpec language() {
        return OptionSpec.builder("--lang")
                .paramLabel("L")
                .type(Tongue.class)
                .converters(word -> Tongue.of(word)
                        .orElseThrow(
                                () -> new TypeConversionException("there is no '%s'; write en, ar.".formatted(word))))
                .description("en (default) or ar.")
                .build();
    }

    private int usage(ParameterException wrong) {
        screen.aside("usage: %s See %s --help."
                .formatted(
                        wrong.getMessage(),
                        wrong.getCommandLine().getCommandSpec().qualifiedName()));
        return USAGE;
    }

    private int failed(Exception fault) {
        if (!(fault instanceof Refused refused)) {
            screen.aside("a fault of ours, not of your input: " + fault);
            fault.printStackTrace(screen.err());
            return DEFECT;
        }
        if (refused.refusal() instanceof Refusal.BadInput bad)
            bad.problems()
                    .forEach(problem -> screen.err().println(screen.tongue().line(problem)));
        screen.aside(refused.refusal().code() + ": " + screen.in(said(refused.refusal())));
        return BAD_INPUT;
    }

    private static Words said(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Unusable(var what, var why) -> Gaps.fill(new Words("{0} {1}", "{0}: {1}"), List.of(what, why));
            case Refusal.BadInput bad ->
                new Words(bad.sentence(), Saying.BAD_SETTING.with(bad.path()).arabic());
            default -> new Words(refusal.sentence(), refusal.sentence()); // none that starting a server comes to
        };
    }
}
