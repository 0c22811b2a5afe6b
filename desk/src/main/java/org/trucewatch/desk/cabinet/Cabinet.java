package org.trucewatch.desk.cabinet;

import java.util.Optional;
import java.util.SortedMap;
import org.trucewatch.ledger.bytes.Bytes;

/// Papers by drawer and name: a socket. Servers of one office share one cabinet, so whoever changes a paper names the
/// one that they read.
///
/// A drawer is a word of small letters; a name is any line. What was put would survive a power cut.
public interface Cabinet {
    /// The version of a paper that is not there.
    long ABSENT = 0;

    /// A paper as it lies there; its version is another after each change, and one that was there before comes
    /// never again.
    record Paper(long version, Bytes content) {}

    /// A paper that is to lie there, of this version, while something is done with another.
    record Guard(String drawer, String name, long version) {}

    Optional<Paper> find(String drawer, String name);

    /// All papers of a drawer by their names.
    SortedMap<String, Paper> all(String drawer);

    /// Puts a paper in the place of the one of this version; false, and nothing is done, where there is another by now.
    boolean put(String drawer, String name, long version, Bytes content);

    /// Puts a paper where there is none, as long as `guard` lies there; false, and nothing is done, where it
    /// does not, or where there is a paper. Both are one step: whoever stood still for however long comes too
    /// late.
    boolean add(String drawer, String name, Bytes content, Guard guard);

    /// Takes the paper of this version away; false, and nothing is done, where there is another by now, or none.
    boolean remove(String drawer, String name, long version);
}
