/** The lepi home: the folder that holds everything one instance keeps, and who is using it now. */
@NullMarked
package org.lepi.launcher.home;

import org.jspecify.annotations.NullMarked;
