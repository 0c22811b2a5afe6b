/// What the payloads of our entries say, byte for byte; `docs/ledger-entries.md` is the same in words.
@NullMarked
package org.trucewatch.desk.record.content;

import org.jspecify.annotations.NullMarked;
