/// Whom and what a case names: actors and their sides, places, acts, sources and their lineages.
package org.trucewatch.model.registry;
