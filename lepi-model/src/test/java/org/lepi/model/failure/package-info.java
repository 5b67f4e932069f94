@NullMarked
package org.lepi.model.failure;

import org.jspecify.annotations.NullMarked;
