/**
 * The one job machine: what is ordered in a transaction and runs later, on any server, until it has ended once. What a
 * job does belongs to its feature; this package knows none of them, so that all of them may use it.
 */
@NullMarked
package org.lepi.ejb.job;

import org.jspecify.annotations.NullMarked;
