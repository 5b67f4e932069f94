/** The drawings of the species. */
@NullMarked
package org.lepi.demo.specimen;

import org.jspecify.annotations.NullMarked;
