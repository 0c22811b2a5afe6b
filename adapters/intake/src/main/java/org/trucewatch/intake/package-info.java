/// Reports as others write them, turned into reports of a case.
///
/// A format is a package below this one. Each tells what it brings, what it refuses and why, and what its rows leave
/// unknown; nothing of another's file is guessed into a yes.
@NullMarked
package org.trucewatch.intake;

import org.jspecify.annotations.NullMarked;
