/// A ledger as plain files (C2SP tlog-tiles): hashes in tiles, entries in bundles, and one checkpoint.
///
/// Files never change once full, so a mirror is a copy: over a cable, a web server or a stick.
@NullMarked
package org.trucewatch.ledger.tiles;

import org.jspecify.annotations.NullMarked;
