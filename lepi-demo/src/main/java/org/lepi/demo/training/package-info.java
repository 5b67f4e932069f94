/** Teaching the demo network and measuring it; the only package of this module that knows TensorFlow. */
@NullMarked
package org.lepi.demo.training;

import org.jspecify.annotations.NullMarked;
