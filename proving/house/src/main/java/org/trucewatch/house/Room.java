package org.trucewatch.house;

import java.util.SortedSet;

/// One module: its `folder` from the root, which modules of ours it uses, and which libraries of others, by artifact.
public record Room(String folder, SortedSet<String> ours, SortedSet<String> libraries) {
    /// The name in artifact and package: the last part of the folder.
    public String name() {
        return folder.substring(folder.lastIndexOf('/') + 1);
    }

    /// True for what is never shipped.
    public boolean isProving() {
        return folder.startsWith("proving/");
    }
}
