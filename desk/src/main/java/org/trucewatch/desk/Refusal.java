package org.trucewatch.desk;

import java.util.List;
import java.util.stream.Collectors;
import org.trucewatch.model.Problem;
import org.trucewatch.model.agreement.Words;
import org.trucewatch.model.pair.Gaps;

/// A request that cannot be served, said in one sentence with what to do next. The fault is the caller's.
///
/// `code` is stable, documented in `docs/commands.md` and tested; each app maps it to its own kind of answer.
public sealed interface Refusal {
    String code();

    String sentence();

    /// The sentence for a time that is written in no form we read, or does not exist.
    record NoSuchTime(String option, String words, Words why) implements Refusal {
        @Override
        public String code() {
            return "no-such-time";
        }

        @Override
        public String sentence() {
            return "%s %s: %s Write a date (2017-08-07, to its end) or a local time (2017-08-03T12:00)."
                    .formatted(option, words, why.english());
        }
    }

    /// A clause that the agreement does not have; `near` are names that look alike.
    record NoSuchClause(String agreement, String clause, List<String> near) implements Refusal {
        @Override
        public String code() {
            return "no-such-clause";
        }

        @Override
        public String sentence() {
            return "%s has no clause %s%s".formatted(agreement, clause, didYouMean(near, "name it as TEXT/clause."));
        }
    }

    record NoSuchText(String agreement, String text, List<String> near) implements Refusal {
        @Override
        public String code() {
            return "no-such-text";
        }

        @Override
        public String sentence() {
            return "%s has no text %s%s".formatted(agreement, text, didYouMean(near, "see its agreement.md."));
        }
    }

    /// A clause whose text was not known yet at the time asked about.
    record NotKnownYet(String clause, String when) implements Refusal {
        @Override
        public String code() {
            return "not-known-yet";
        }

        @Override
        public String sentence() {
            return "The text of %s was not known yet at %s; ask with a later --known.".formatted(clause, when);
        }
    }

    /// A file or case that cannot be used before its problems are mended; all of them are named.
    record BadInput(String path, List<Problem> problems) implements Refusal {
        public BadInput {
            problems = List.copyOf(problems);
        }

        @Override
        public String code() {
            return "bad-input";
        }

        @Override
        public String sentence() {
            long errors =
                    problems.stream().filter(problem -> !problem.warning()).count();
            return "%s has %d %s that must be mended first; nothing was done."
                    .formatted(path, errors, errors == 1 ? "problem" : "problems");
        }
    }

    record NoSuchFile(String path, Words why) implements Refusal {
        @Override
        public String code() {
            return "no-such-file";
        }

        @Override
        public String sentence() {
            return "%s: %s".formatted(path, why.english());
        }
    }

    /// A data folder, key or record that cannot be used as it is; `why` says what to do.
    record Unusable(Words what, Words why) implements Refusal {
        public Unusable(String what, Words why) {
            this(Gaps.name(what), why);
        }

        @Override
        public String code() {
            return "unusable";
        }

        @Override
        public String sentence() {
            return "%s %s".formatted(what.english(), why.english());
        }
    }

    record NotInCi(String command) implements Refusal {
        @Override
        public String code() {
            return "not-in-ci";
        }

        @Override
        public String sentence() {
            return "%s rewrites what is expected, so it never runs where CI=true; run it at a desk and review the diff."
                    .formatted(command);
        }
    }

    /// A screen that cannot show the letters of the language asked for.
    record NoLetters(String language) implements Refusal {
        @Override
        public String code() {
            return "no-letters";
        }

        @Override
        public String sentence() {
            return "This terminal is not set to UTF-8 and cannot show %s; set LC_ALL=C.UTF-8, or ask for --format json."
                    .formatted(language);
        }
    }

    private static String didYouMean(List<String> near, String otherwise) {
        if (near.isEmpty()) return "; " + otherwise;
        return near.stream().collect(Collectors.joining(" or ", "; did you mean ", "?"));
    }
}
