/** The species of the demo, family by family: their wings' shapes, marks and colours. */
@NullMarked
package org.lepi.demo.species;

import org.jspecify.annotations.NullMarked;
