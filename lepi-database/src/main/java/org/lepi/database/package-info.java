/**
 * PostgreSQL started from Maven's binaries, for {@code ./lepi run} and for every test that needs the real database;
 * knows no table of lepi.
 */
@NullMarked
package org.lepi.database;

import org.jspecify.annotations.NullMarked;
