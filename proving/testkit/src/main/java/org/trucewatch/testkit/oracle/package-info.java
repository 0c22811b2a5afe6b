/// The slow, obvious judge: plain loops over records, one small function for each rule, nothing clever.
///
/// It is written from the rules alone and shares no line with the engine. Where the two differ, one of them reads
/// the rules wrongly, or the rules leave room; either is worth knowing before a verdict is published.
@NullMarked
package org.trucewatch.testkit.oracle;

import org.jspecify.annotations.NullMarked;
