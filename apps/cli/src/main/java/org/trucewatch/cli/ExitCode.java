package org.trucewatch.cli;

import org.trucewatch.desk.Refusal;

/// The exit codes that scripts rely on, documented in `docs/commands.md`.
final class ExitCode {
    static final int DONE = 0;
    static final int FINDINGS = 1;
    static final int USAGE = 2;
    static final int BAD_INPUT = 65;
    static final int MISSING_REQUIREMENT = 69;
    static final int DEFECT = 70;

    private ExitCode() {}

    static int of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NoSuchTime _, Refusal.NoSuchClause _, Refusal.NoSuchText _ -> USAGE;
            case Refusal.NotKnownYet _, Refusal.NotInCi _ -> USAGE;
            case Refusal.BadInput _, Refusal.NoSuchFile _, Refusal.Unusable _ -> BAD_INPUT;
            case Refusal.NoLetters _ -> MISSING_REQUIREMENT;
        };
    }
}
