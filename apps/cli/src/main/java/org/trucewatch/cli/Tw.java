package org.trucewatch.cli;

import picocli.CommandLine.Command;

/// The name above the commands; alone it prints what they are.
@Command(
        name = "./tw",
        mixinStandardHelpOptions = true,
        version = "Trucewatch 0.1.0",
        header = "Ceasefires written as code, judged clause by clause on contradictory reports.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nStart here:%n",
        footer = {
            "  ./tw judge agreements/northern-homs",
            "      what holds, by which proof, on whose word",
            "  ./tw explain agreements/northern-homs T1A/aid",
            "      why, and what would change it",
            "  ./tw test",
            "      everything that continuous integration runs",
            "  ./tw COMMAND --help",
            "      each command, with examples",
            "",
            "Exit codes: 0 done, 1 findings, 2 usage, 65 bad input,",
            "69 missing requirement, 70 defect."
        })
final class Tw {}
