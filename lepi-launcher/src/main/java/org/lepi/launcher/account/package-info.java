/** Tokens for scripts of this host, and administrators. */
@NullMarked
package org.lepi.launcher.account;

import org.jspecify.annotations.NullMarked;
