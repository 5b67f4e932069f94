/** Tests that know lepi only from outside: its command, its HTTP interface and its pages. */
@NullMarked
package org.lepi.system;

import org.jspecify.annotations.NullMarked;
