/** The taxonomy's part of the API: parse, call, represent; no rule of the tree is here. */
@NullMarked
package org.lepi.web.taxonomy;

import org.jspecify.annotations.NullMarked;
