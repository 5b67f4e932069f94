/** What runs later: orders with their state and history, the servers that take them. How they run is not here. */
@NullMarked
package org.lepi.model.job;

import org.jspecify.annotations.NullMarked;
