/** Tests of what runs later, on a real PostgreSQL. */
@NullMarked
package org.lepi.ejb.job;

import org.jspecify.annotations.NullMarked;
