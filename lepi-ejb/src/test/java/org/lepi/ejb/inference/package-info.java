/** Tests of the inference package, with graphs that TensorFlow itself builds. */
@NullMarked
package org.lepi.ejb.inference;

import org.jspecify.annotations.NullMarked;
