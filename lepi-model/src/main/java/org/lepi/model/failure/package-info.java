/** What can go wrong, in terms of the domain; knows no HTTP and no Faces. */
@NullMarked
package org.lepi.model.failure;

import org.jspecify.annotations.NullMarked;
