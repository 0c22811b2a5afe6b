/// What the readers of the language complain of, in every language of the product.
@NullMarked
package org.trucewatch.language.fault;

import org.jspecify.annotations.NullMarked;
