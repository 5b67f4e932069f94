/** Tests of signing in, tokens and accounts, on a real PostgreSQL; a null fails them by itself. */
@NullUnmarked
package org.lepi.ejb.account;

import org.jspecify.annotations.NullUnmarked;
