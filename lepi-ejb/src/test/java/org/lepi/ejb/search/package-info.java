/** Tests of searches. */
@NullMarked
package org.lepi.ejb.search;

import org.jspecify.annotations.NullMarked;
