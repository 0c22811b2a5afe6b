/// What every answer has in common: refusals, headers, the page, the times of a question.
@NullMarked
package org.trucewatch.server.web;

import org.jspecify.annotations.NullMarked;
