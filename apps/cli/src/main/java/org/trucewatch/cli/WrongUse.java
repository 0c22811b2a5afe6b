package org.trucewatch.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trucewatch.cli.question.Format;
import org.trucewatch.desk.wording.Tongue;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.pair.Gaps;
import org.trucewatch.model.verdict.Standard;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Words on the command line that do not go together, as the command itself sees it; and what is said, in both
/// languages, of those that the parser cannot read.
final class WrongUse extends ParameterException {
    private static final long serialVersionUID = 1L;

    private final transient Words words;

    WrongUse(CommandSpec spec, Words words) {
        super(spec.commandLine(), words.english());
        this.words = words;
    }

    /// All that is said, with where to read on.
    static Words of(ParameterException wrong) {
        var command = wrong.getCommandLine();
        var near =
                wrong instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.<String>of();
        var see = Aside.SEE_HELP.with(command.getCommandSpec().qualifiedName());
        return near.isEmpty()
                ? joined(complaint(wrong), see)
                : joined(complaint(wrong), Aside.DID_YOU_MEAN.with(String.join(" or ", near)), see);
    }

    /// What is said where a variable names no language of ours.
    static Words language(String variable, String word) {
        return Aside.USAGE_VALUE.with(
                variable, noneOf(word, Arrays.stream(Tongue.values()).map(Tongue::code)));
    }

    private static Words joined(Words... sentences) {
        return new Words(
                Arrays.stream(sentences).map(Words::english).collect(Collectors.joining(" ")),
                Arrays.stream(sentences).map(Words::arabic).collect(Collectors.joining(" ")));
    }

    private static Words complaint(ParameterException wrong) {
        return switch (wrong) {
            case WrongUse own -> own.words;
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case MissingParameterException missing -> Aside.USAGE_MISSING.with(names(missing.getMissing()));
            case OverwrittenOptionException twice -> Aside.USAGE_ONCE.with(name(twice.getOverwritten()));
            default -> value(wrong);
        };
    }

    private static Words unmatched(UnmatchedArgumentException wrong) {
        var word = wrong.getUnmatched().getFirst(); // what follows it may be its value
        if (wrong.isUnknownOption()) return Aside.USAGE_OPTION.with(word);
        var isCommand = !wrong.getCommandLine().getSubcommands().isEmpty();
        return (isCommand ? Aside.USAGE_COMMAND : Aside.USAGE_EXTRA).with(word);
    }

    private static String names(List<ArgSpec> missing) {
        return missing.stream().map(WrongUse::name).collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + "=" + option.paramLabel()
                : argument.paramLabel();
    }

    private static Words value(ParameterException wrong) {
        var argument = wrong.getArgSpec();
        if (argument == null) return Aside.USAGE_OTHER.with(Objects.requireNonNullElse(wrong.getMessage(), ""));
        var name = argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
        return Aside.USAGE_VALUE.with(name, why(argument, wrong));
    }

    private static Words why(ArgSpec argument, ParameterException wrong) {
        var word = Objects.requireNonNullElse(wrong.getValue(), "");
        var type = argument.auxiliaryTypes()[0];
        if (type == LocalDate.class) return Aside.NO_DAY.with(word);
        if (type == Path.class) return Aside.EMPTY_NAME.with();
        if (type == Tongue.class)
            return noneOf(word, Arrays.stream(Tongue.values()).map(Tongue::code));
        if (type == Standard.class)
            return noneOf(word, Arrays.stream(Standard.values()).map(Standard::word));
        if (type == Format.class)
            return noneOf(word, Arrays.stream(Format.values()).map(Format::word));
        return Gaps.name(Objects.requireNonNullElse(wrong.getMessage(), word));
    }

    private static Words noneOf(String word, Stream<String> known) {
        return Aside.NONE_OF.with(word, known.collect(Collectors.joining(", ")));
    }
}
