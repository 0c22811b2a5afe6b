/// Cases as folders of plain files: what is agreed, whom and what it names, and everything that was reported.
///
/// A person can read, compare and mend every file of a case with an editor or a spreadsheet. The reader tells all
/// problems of all files in one run, each with its file, line and column. The tables are in `docs/case-folder.md`.
@NullMarked
package org.trucewatch.casefolder;

import org.jspecify.annotations.NullMarked;
