/** What this server is and how it stands, for administrators. */
@NullMarked
package org.lepi.admin.system;

import org.jspecify.annotations.NullMarked;
