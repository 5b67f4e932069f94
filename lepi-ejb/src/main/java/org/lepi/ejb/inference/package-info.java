/**
 * TensorFlow: scan, freeze, load, warm, run and unload graphs; the only package that imports {@code org.tensorflow}, and
 * one that knows neither database nor archive.
 */
@NullMarked
package org.lepi.ejb.inference;

import org.jspecify.annotations.NullMarked;
