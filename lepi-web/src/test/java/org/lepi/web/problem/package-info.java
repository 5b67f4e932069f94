/** Tests of the package of the same name; a null fails them by itself. */
@NullUnmarked
package org.lepi.web.problem;

import org.jspecify.annotations.NullUnmarked;
