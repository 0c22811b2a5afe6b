/// Time as sources and texts tell it: spans, periods, moments, and the cuts of a question.
package org.trucewatch.model.time;
