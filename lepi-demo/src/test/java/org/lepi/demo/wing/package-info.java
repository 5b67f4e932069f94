/** The geometry of wings. */
@NullMarked
package org.lepi.demo.wing;

import org.jspecify.annotations.NullMarked;
