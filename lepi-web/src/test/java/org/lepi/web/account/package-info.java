/** Tests of the package of the same name; a null fails them by itself. */
@NullUnmarked
package org.lepi.web.account;

import org.jspecify.annotations.NullUnmarked;
