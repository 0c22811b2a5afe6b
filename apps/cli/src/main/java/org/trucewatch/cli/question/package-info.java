/// What a person types to ask a question: dates, standards, languages, formats.
@NullMarked
package org.trucewatch.cli.question;

import org.jspecify.annotations.NullMarked;
