/** The demo data of lepi: the command that draws and trains it, and the way to unpack what it made. */
@NullMarked
package org.lepi.demo;

import org.jspecify.annotations.NullMarked;
