/// Clauses read out as plain sentences, in English and in Arabic.
///
/// One composition serves both tongues; what differs stands in `english.properties` and `arabic.properties`. A
/// sentence is for people: the agreement's own words and its encoding stay beside it.
@NullMarked
package org.trucewatch.language.say;

import org.jspecify.annotations.NullMarked;
