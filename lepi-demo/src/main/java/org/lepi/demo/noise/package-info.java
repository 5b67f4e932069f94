/** Smooth random fields, from which variation, texture and backgrounds are made. */
@NullMarked
package org.lepi.demo.noise;

import org.jspecify.annotations.NullMarked;
