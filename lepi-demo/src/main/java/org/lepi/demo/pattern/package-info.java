/** What is painted on a wing: each mark is a record of a few numbers in wing coordinates that can paint itself. */
@NullMarked
package org.lepi.demo.pattern;

import org.jspecify.annotations.NullMarked;
