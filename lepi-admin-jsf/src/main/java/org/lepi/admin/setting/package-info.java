/** What administrators set while lepi runs, and the console in maintenance. */
@NullMarked
package org.lepi.admin.setting;

import org.jspecify.annotations.NullMarked;
