/** The arithmetic of training and measuring. */
@NullMarked
package org.lepi.demo.training;

import org.jspecify.annotations.NullMarked;
