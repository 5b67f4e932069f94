/** The pages of the job machine: one job, the queue, the servers, the types and what recurs. */
@NullMarked
package org.lepi.admin.job;

import org.jspecify.annotations.NullMarked;
