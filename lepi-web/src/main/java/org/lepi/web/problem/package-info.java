/** Every error as an RFC 9457 problem, the container's own included; the only place that maps failures to statuses. */
@NullMarked
package org.lepi.web.problem;

import org.jspecify.annotations.NullMarked;
