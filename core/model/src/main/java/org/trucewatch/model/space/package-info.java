/// Positions, lengths and drawings, in whole numbers so that edges are decided in the decimals as written.
package org.trucewatch.model.space;
