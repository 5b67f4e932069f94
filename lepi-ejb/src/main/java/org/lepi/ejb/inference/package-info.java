/** Everything that runs in TensorFlow; the only package, besides {@code training}, that imports {@code org.tensorflow}. */
@NullMarked
package org.lepi.ejb.inference;

import org.jspecify.annotations.NullMarked;
