/** The languages of the console: which one a person reads, and its words. */
@NullMarked
package org.lepi.admin.language;

import org.jspecify.annotations.NullMarked;
