/** Tests of what the taxonomy's endpoints read and write; over HTTP they are tested by the system tests. */
@NullUnmarked
package org.lepi.web.taxonomy;

import org.jspecify.annotations.NullUnmarked;
