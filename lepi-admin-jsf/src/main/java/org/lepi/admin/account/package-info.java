/** Signing in to the console and out of it. */
@NullMarked
package org.lepi.admin.account;

import org.jspecify.annotations.NullMarked;
