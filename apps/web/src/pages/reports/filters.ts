/** What the server can sift reports by, in the order shown. */
export const FILTERS = ['fate', 'act', 'actor', 'place', 'source', 'lineage'] as const
