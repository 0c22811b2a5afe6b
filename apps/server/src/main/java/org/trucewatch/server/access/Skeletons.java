package org.trucewatch.server.access;

import com.ibm.icu.text.SpoofChecker;

/// What names look like, as the Unicode Consortium tells it (UTS 39): letters of different scripts that look alike, and
/// forms of one letter, have one skeleton.
public final class Skeletons {
    private static final SpoofChecker CHECKER = new SpoofChecker.Builder().build();

    private Skeletons() {}

    public static String of(String name) {
        return CHECKER.getSkeleton(name);
    }
}
