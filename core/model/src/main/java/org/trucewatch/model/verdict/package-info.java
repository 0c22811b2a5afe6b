/// What the judge answers: per clause, per standard of proof, per party, with what carries it and what was set aside.
package org.trucewatch.model.verdict;
