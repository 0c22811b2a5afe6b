package org.trucewatch.cli;

import java.util.List;
import picocli.CommandLine.Command;

/// The name above the commands; alone it prints one screen: what to try first, and every command in its group.
@Command(
        name = "./tw",
        mixinStandardHelpOptions = true,
        version = "Trucewatch 0.1.0",
        header = "Ceasefires written as code, judged clause by clause on contradictory reports.",
        footer = {
            "",
            "  ./tw demo                                      the desk, in a browser",
            "  ./tw judge agreements/northern-homs            what holds, and on whose word",
            "  ./tw explain agreements/northern-homs T1A/aid  why, and what would change it",
            "  ./tw import case agreements/northern-homs --into data",
            "                                                 a record nobody can alter",
            "  ./tw verify data                               is it whole? if not, where?",
            "",
            "  judge   judge, explain; changes between two dates; redraft while you write",
            "  write   check an agreement or case; format it; bless its golden cases",
            "  record  import reports or a case; export a case; backup and restore;",
            "          shred what is protected; rotate the key",
            "  prove   verify a record; compare two; package an incident with its proofs;",
            "          words to read over a radio",
            "  serve   serve the desk of an office in a browser; demo shows one",
            "  build   test all that continuous integration does; bench its speed",
            "",
            "  ./tw COMMAND --help   each command, with examples",
            "  Exit codes: 0 done, 1 findings, 2 usage, 65 bad input, 69 missing, 70 defect"
        })
final class Tw {
    /// What of it is printed: the groups stand in place of a list of all.
    static final List<String> SECTIONS = List.of("header", "footer");
}
