/** Which PostgreSQL the server uses: the embedded one or the institution's. */
@NullMarked
package org.lepi.launcher.database;

import org.jspecify.annotations.NullMarked;
