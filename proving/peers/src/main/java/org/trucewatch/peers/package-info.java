/// The workload of the bench in the engines and databases that a user might pick instead, each written as its users
/// would, raced in one run and held to the same verdicts.
@NullMarked
package org.trucewatch.peers;

import org.jspecify.annotations.NullMarked;
