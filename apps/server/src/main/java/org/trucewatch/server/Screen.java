package org.trucewatch.server;

import java.io.PrintStream;

/// The two streams of the command: the address goes to `out`, what is said about it to `err`.
record Screen(PrintStream out, PrintStream err) {
    void page(String words) {
        out.println(words);
        out.flush();
    }

    void aside(String sentence) {
        err.println("tw: " + sentence);
        err.flush();
    }
}
