/// Never shipped: checks that the house stands as ARCHITECTURE.md draws it.
///
/// Every check is a function from what it looks at to a list of findings, each a sentence with its place, so that the
/// tests can show it a bad sample as easily as the real tree.
@NullMarked
package org.trucewatch.house;

import org.jspecify.annotations.NullMarked;
