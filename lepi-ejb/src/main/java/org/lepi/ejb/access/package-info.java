/** Who is calling, and what they may do; below every other feature. No accounts are changed here. */
@NullMarked
package org.lepi.ejb.access;

import org.jspecify.annotations.NullMarked;
