/// What was said, by whom, and what people made of it: reports, links, relations of lineages, findings.
package org.trucewatch.model.evidence;
