/** Who did what: written by every service that changes something, in the same transaction. */
@NullMarked
package org.lepi.ejb.audit;

import org.jspecify.annotations.NullMarked;
