@NullMarked
package org.lepi.model.identity;

import org.jspecify.annotations.NullMarked;
