/// Reads agreements written in Markdown, and prints them back.
///
/// [Language] is the way in:
/// - `read(file, markdown)` gives a [org.trucewatch.language.read.Reading]: the agreement, every problem with its line
///   and column, and where each name is used. A statement with an error is kept as `Unreadable`.
/// - `load(file, markdown, known)` reads and checks against the names of a case
///   ([org.trucewatch.language.known.KnownNames]); names come out spelt as they are declared. Judge what this gives.
/// - `print(agreement)` gives canonical Markdown that reads back as an equal agreement.
/// - `format(markdown)` brings the statements of a file into canonical form and leaves its prose alone.
///
/// [org.trucewatch.language.say.Sentences] reads a clause out as plain sentences in English or Arabic, with the words
/// of a [org.trucewatch.language.known.Dictionary]: `Sentences.of(Tongue.ARABIC, dictionary).sentence(clause, label)`.
@NullMarked
package org.trucewatch.language;

import org.jspecify.annotations.NullMarked;
