/** Public identifiers and the JPA converters that every entity shares. */
@NullMarked
package org.lepi.model.identity;

import org.jspecify.annotations.NullMarked;
