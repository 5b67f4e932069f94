/** Tests of reading, changing and importing taxa, all of them on a real PostgreSQL; a null fails them by itself. */
@NullUnmarked
package org.lepi.ejb.taxonomy;

import org.jspecify.annotations.NullUnmarked;
