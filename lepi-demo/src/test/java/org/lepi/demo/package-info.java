/** The demo data as a whole: what is committed and what it is worth. */
@NullMarked
package org.lepi.demo;

import org.jspecify.annotations.NullMarked;
