/**
 * What the console does with every entity in the same way: lists, filters, counts, exports, imports, bulk actions, forms.
 * A feature says once what its entity has ({@link org.lepi.ejb.entity.EntityKind}); no feature's own rules are here.
 */
@NullMarked
package org.lepi.ejb.entity;

import org.jspecify.annotations.NullMarked;
