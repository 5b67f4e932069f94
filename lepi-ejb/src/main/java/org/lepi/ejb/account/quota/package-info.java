/** How many requests callers may send in a time, counted for all nodes together. It knows no HTTP. */
@NullMarked
package org.lepi.ejb.account.quota;

import org.jspecify.annotations.NullMarked;
