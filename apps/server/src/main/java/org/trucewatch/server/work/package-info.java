/// The routes by which people work: file, grade, link, decide, correct, comment.
@NullMarked
package org.trucewatch.server.work;

import org.jspecify.annotations.NullMarked;
