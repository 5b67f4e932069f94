/** What administrators set while lepi runs, and what it does: banner and maintenance. */
@NullMarked
package org.lepi.ejb.setting;

import org.jspecify.annotations.NullMarked;
