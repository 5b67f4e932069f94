/** Starts and kills real PostgreSQL processes. */
@NullMarked
package org.lepi.database;

import org.jspecify.annotations.NullMarked;
