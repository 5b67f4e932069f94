/** Signing in and the administration of accounts over HTTP, and the rule that every resource needs a caller. */
@NullMarked
package org.lepi.web.account;

import org.jspecify.annotations.NullMarked;
