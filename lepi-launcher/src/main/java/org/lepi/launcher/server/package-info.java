/** A private copy of Payara Server: unpacked, configured, started as a child process, watched and stopped. */
@NullMarked
package org.lepi.launcher.server;

import org.jspecify.annotations.NullMarked;
