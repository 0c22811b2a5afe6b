/// What is wrong with something that a person sent, field by field, and how that is said in each language.
@NullMarked
package org.trucewatch.desk.form;

import org.jspecify.annotations.NullMarked;
