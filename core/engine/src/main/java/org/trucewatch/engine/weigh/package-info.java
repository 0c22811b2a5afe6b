/// From claims to happenings that stand or do not, under each standard of proof.
@NullMarked
package org.trucewatch.engine.weigh;

import org.jspecify.annotations.NullMarked;
