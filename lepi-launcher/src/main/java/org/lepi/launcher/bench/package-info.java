/**
 * {@code ./lepi bench}: the running server under load, measured from outside, beside a tight loop of the same network.
 * TensorFlow is used in {@link org.lepi.launcher.bench.RawSession} alone, which runs in a process of its own.
 */
@NullMarked
package org.lepi.launcher.bench;

import org.jspecify.annotations.NullMarked;
