/// From Markdown to an agreement: fences, tokens, statements, and every problem with its place.
///
/// One class a part of the grammar (`docs/grammar.md`), each a set of functions over one [Cursor]. No symbol table is
/// needed to parse: every name is noted with the kinds that fit its place and looked up later.
@NullMarked
package org.trucewatch.language.read;

import org.jspecify.annotations.NullMarked;
