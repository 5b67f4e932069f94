/** The pages that all entities share: one list, one form, one history, one confirmation of what is done to many. */
@NullMarked
package org.lepi.admin.entity;

import org.jspecify.annotations.NullMarked;
