/// What must be provable and yet forgettable: the identity of a source, the exact place of a protected site.
///
/// Content is encrypted under a key of its own before anything of it becomes an entry; the entry holds a blinded hash
/// of the ciphertext, which tells nothing and matches nothing. Destroying the key and the blinding leaves every proof
/// valid and the content gone, as far as no copy of the key survives elsewhere.
@NullMarked
package org.trucewatch.ledger.seal;

import org.jspecify.annotations.NullMarked;
