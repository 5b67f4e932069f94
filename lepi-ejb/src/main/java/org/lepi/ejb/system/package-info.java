/** What this server is and how it stands: build, machine, database, health, configuration, libraries, log levels. */
@NullMarked
package org.lepi.ejb.system;

import org.jspecify.annotations.NullMarked;
