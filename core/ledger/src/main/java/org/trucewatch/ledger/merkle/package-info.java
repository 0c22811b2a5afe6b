/// The tree of hashes (RFC 6962, section 2.1, SHA-256): what makes one short root answer for every entry below it.
///
/// Hashes are kept in rows of eight levels, the rows of C2SP tlog-tiles: row 0 holds the hashes of the leaves, row 1
/// the roots of complete groups of 256 of them, and so on. What lies between two rows is computed when asked for.
@NullMarked
package org.trucewatch.ledger.merkle;

import org.jspecify.annotations.NullMarked;
