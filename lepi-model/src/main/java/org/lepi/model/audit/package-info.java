/** Who did what: the append-only record. No logic. */
@NullMarked
package org.lepi.model.audit;

import org.jspecify.annotations.NullMarked;
