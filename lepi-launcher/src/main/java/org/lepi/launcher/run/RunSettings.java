package org.lepi.launcher.run;

import org.jspecify.annotations.Nullable;
import org.lepi.launcher.database.DatabaseAccess;
import org.lepi.launcher.home.LepiHome;
import org.lepi.launcher.server.ServerSettings;

/**
 * What {@code ./lepi run} was asked for.
 *
 * @param database the institution's own PostgreSQL, or null for the embedded one
 * @param demonstration whether the demo data are loaded on the first start
 */
public record RunSettings(
        LepiHome home, ServerSettings server, @Nullable DatabaseAccess database, boolean demonstration) {}
