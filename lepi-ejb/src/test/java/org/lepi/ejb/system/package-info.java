/** Tests of what a server says of itself. */
@NullMarked
package org.lepi.ejb.system;

import org.jspecify.annotations.NullMarked;
