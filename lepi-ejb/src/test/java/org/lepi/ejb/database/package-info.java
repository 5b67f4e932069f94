/** A real PostgreSQL for the module's tests; no feature's logic. */
@NullMarked
package org.lepi.ejb.database;

import org.jspecify.annotations.NullMarked;
