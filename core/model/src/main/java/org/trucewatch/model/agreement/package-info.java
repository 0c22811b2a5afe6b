/// An agreement as the language says it: texts, declarations, clauses and their slots, without positions in a file.
///
/// There is no keyword per kind of clause. A notice, a stock, an exchange are the same slots combined; what they
/// demand is worked out by the judge, how they are written by the language.
package org.trucewatch.model.agreement;
