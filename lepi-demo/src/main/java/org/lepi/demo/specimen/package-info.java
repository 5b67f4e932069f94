/** The whole animal: what a species looks like, and how one individual of it is painted. */
@NullMarked
package org.lepi.demo.specimen;

import org.jspecify.annotations.NullMarked;
